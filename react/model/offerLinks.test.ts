import { editLink, skuLink } from './offerLinks'

const target = { account: 'grocery1', skuId: '12', productId: '7' }

test('each origin is edited on its own page of the VTEX Admin', () => {
  expect(editLink('catalog', target)).toBe(
    'https://grocery1.myvtex.com/admin/Site/ProdutoForm.aspx?id=7'
  )
  expect(editLink('price', target)).toBe(
    'https://grocery1.myvtex.com/admin/pricing/#/prices/?page=1&qtd=10&productId=7&productName=%22%22'
  )
  expect(editLink('inventory', target)).toBe(
    'https://grocery1.myvtex.com/admin/inventory/?skuId=12'
  )
  expect(skuLink(target)).toBe(
    'https://grocery1.myvtex.com/admin/Site/SkuForm.aspx?idSku=12'
  )
})

test('without a product the catalog opens the SKU and pricing opens its list', () => {
  const unknown = { account: 'grocery1', skuId: '12' }

  expect(editLink('catalog', unknown)).toBe(skuLink(target))
  expect(editLink('price', unknown)).toBe(
    'https://grocery1.myvtex.com/admin/pricing/#/prices/'
  )
})

test('ids cannot change where a link leads', () => {
  const strange = { account: 'a/b', skuId: '1&x=2#y', productId: '3 4' }

  expect(skuLink(strange)).toBe(
    'https://a%2Fb.myvtex.com/admin/Site/SkuForm.aspx?idSku=1%26x%3D2%23y'
  )
  expect(editLink('catalog', strange)).toContain('?id=3%204')
})
