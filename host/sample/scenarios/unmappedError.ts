/**
 * The channel refuses a yerba mate with words the connector has never seen. It
 * names no error code, so the error is one that is not mapped, and the answer
 * of the channel in the evidence is all there is. Written in Spanish.
 */
import { exchange } from '../evidence'
import { failure, info, Scenario } from '../scenario'

const OFFER = { channel: 'mercatus.la-canasta', sku: '123' } as const
const AGENT = 'Conector Mercatus'

export const unmappedError: Scenario = {
  name: 'unmappedError',
  ends: [{ ...OFFER, status: 'error' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 133,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'stepwise',
      result: 'failure',
      lines: [
        info(
          0,
          'broadcaster',
          'El SKU 123 se agregó a la política comercial 8.'
        ),
        info(4, AGENT, 'Se leyó la información del producto en el catálogo.'),
        info(6, AGENT, 'El anuncio se está enviando al canal.'),
        failure(
          9,
          'La Canasta',
          'El canal rechazó el anuncio: «Artículo fuera de temporada para el almacén NTE-04».',
          {
            evidence: exchange(
              {
                method: 'POST',
                url: 'https://api.lacanasta.example/v3/articulos',
                headers: { 'X-Api-Key': '***' },
                body: {
                  sku: 'GR-123',
                  nombre: 'Yerba Mate 500 g',
                  precio: 89.5,
                  moneda: 'MXN',
                  existencias: 140,
                },
              },
              422,
              {
                codigo: 'ALM-7741',
                mensaje: 'Artículo fuera de temporada para el almacén NTE-04',
              }
            ),
          }
        ),
      ],
    },
  ],
}
