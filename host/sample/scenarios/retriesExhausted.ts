/**
 * Oats are sent to a channel that speaks XML and is out of order: five attempts,
 * each answered a little differently, and then the connector gives up. Nobody at
 * the store can do anything about it. Written in Spanish.
 */
import { exchange } from '../evidence'
import { failure, info, Line, Scenario, warning } from '../scenario'

const OFFER = { channel: 'mercatus.la-canasta', sku: '110' } as const
const AGENT = 'Conector Mercatus'
const ATTEMPTS = 5
const XML = { 'Content-Type': 'application/xml; charset=utf-8' }

export const retriesExhausted: Scenario = {
  name: 'retriesExhausted',
  ends: [{ ...OFFER, status: 'error' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 212,
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
      telling: 'stepwise',
      result: 'failure',
      lines: [
        info(
          0,
          'broadcaster',
          'El SKU 110 se agregó a la política comercial 8.'
        ),
        info(3, AGENT, 'Se leyó la información del producto en el catálogo.'),
        ...Array.from({ length: ATTEMPTS }, (_, index) => attempt(index + 1)),
        failure(
          5 + 30 * ATTEMPTS,
          AGENT,
          `El canal no aceptó el anuncio después de ${ATTEMPTS} intentos. Se abandona el envío.`,
          {
            evidence: call(ATTEMPTS + 1, 500),
            errors: [
              {
                code: 'AUTH-002',
                externalCode: 'LC-E-0091',
                title: 'El canal no habilitó la tienda para este depósito',
                description:
                  'La Canasta debe habilitar la tienda GR para el depósito NTE-04. El conector ya abrió el reclamo 58112.',
                closableOrigins: ['catalog'],
              },
            ],
          }
        ),
      ],
    },
  ],
}

function attempt(number: number): Line {
  return warning(
    5 + 30 * (number - 1),
    AGENT,
    `El canal no está disponible (HTTP 503, intento ${number} de ${ATTEMPTS}). Nuevo intento en 30 s.`,
    { evidence: call(number, 503) }
  )
}

function call(attempts: number, status: number) {
  return exchange(
    {
      method: 'POST',
      url: 'https://soap.lacanasta.example/v1/articulos',
      headers: { ...XML, SOAPAction: '"AltaArticulo"', 'X-Api-Key': '***' },
      body: `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">
  <soapenv:Body>
    <AltaArticulo intento="${attempts}">
      <Sku>GR-110</Sku>
      <Nombre>Rolled Oats 450 g Grão &amp; Cia</Nombre>
      <Precio moneda="MXN">64.50</Precio>
      <Existencias>80</Existencias>
    </AltaArticulo>
  </soapenv:Body>
</soapenv:Envelope>`,
    },
    status,
    `<?xml version="1.0" encoding="UTF-8"?>
<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
  <soap:Body>
    <soap:Fault>
      <faultcode>soap:Server</faultcode>
      <faultstring>${status === 500 ? 'Depósito NTE-04 no habilitado' : 'Servicio no disponible'}</faultstring>
      <detail><nodo>mx-${(attempts % 3) + 1}</nodo><cola>${140 + 17 * attempts}</cola></detail>
    </soap:Fault>
  </soap:Body>
</soap:Envelope>`,
    XML
  )
}
