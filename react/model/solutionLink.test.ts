import { fillSolutionLink } from './solutionLink'

const target = { account: 'grocery1', skuId: '12', productId: '7' }

test('account, SKU and product are filled in, over https', () => {
  expect(
    fillSolutionLink(
      'http://{accountName}.myvtex.com/admin/Site/ProdutoForm.aspx?id={productId}',
      target
    )
  ).toBe('https://grocery1.myvtex.com/admin/Site/ProdutoForm.aspx?id=7')
  expect(
    fillSolutionLink(
      'http://{accountName}.myvtex.com/admin/inventory/?skuId={skuId}',
      target
    )
  ).toBe('https://grocery1.myvtex.com/admin/inventory/?skuId=12')
})

test('an address behind a hash is kept', () => {
  expect(
    fillSolutionLink(
      'http://{accountName}.myvtex.com/admin/pricing/#/prices/?page=1&productId={productId}&productName=%22%22',
      target
    )
  ).toBe(
    'https://grocery1.myvtex.com/admin/pricing/#/prices/?page=1&productId=7&productName=%22%22'
  )
})

test('ids cannot change where a link leads', () => {
  expect(
    fillSolutionLink(
      'https://{accountName}.myvtex.com/{skuId}?id={productId}',
      {
        ...target,
        skuId: '../../evil',
        productId: '1&to=https://evil.example',
      }
    )
  ).toBe(
    'https://grocery1.myvtex.com/..%2F..%2Fevil?id=1%26to%3Dhttps%3A%2F%2Fevil.example'
  )
})

test.each([
  'evil.example/',
  'evil.example#',
  'a.b',
  'user@evil.example',
  'x:1',
])('no account called %s leads out of the Admin', (account) => {
  expect(
    fillSolutionLink('http://{accountName}.myvtex.com/', {
      ...target,
      account,
    })
  ).toBeUndefined()
})

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert({skuId})',
  'data:text/html,hello',
  'ftp://example.com/',
  '/admin/relative',
  'https://user:secret@grocery1.myvtex.com/',
  'https://grocery1.myvtex.com:8443/',
  // Left over from a test, or made to look like the Admin.
  'http://www.example.com/',
  'https://grocery1.myvtex.com.evil.example/',
  'https://evilmyvtex.com/',
  '',
])('%s is no place to go', (template) => {
  expect(fillSolutionLink(template, target)).toBeUndefined()
})

test('a link that asks for what is unknown is none', () => {
  expect(
    fillSolutionLink('http://x.myvtex.com/{productId}', {
      ...target,
      productId: undefined,
    })
  ).toBeUndefined()
  expect(
    fillSolutionLink('http://x.myvtex.com/{password}', target)
  ).toBeUndefined()
  expect(fillSolutionLink(undefined, target)).toBeUndefined()
})
