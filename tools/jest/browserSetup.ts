import '@testing-library/jest-dom'

// jsdom lays nothing out: lists that draw only what fits would draw no row.
for (const name of ['offsetHeight', 'clientHeight'] as const) {
  Object.defineProperty(HTMLElement.prototype, name, {
    configurable: true,
    get: () => 560,
  })
}

for (const name of ['offsetWidth', 'clientWidth'] as const) {
  Object.defineProperty(HTMLElement.prototype, name, {
    configurable: true,
    get: () => 1000,
  })
}

// jsdom has no media queries; components of the styleguide ask without a check.
window.matchMedia ??= (media: string) =>
  ({
    matches: false,
    media,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  }) as MediaQueryList

// jsdom declares scrollTo and answers with an error message in the console.
window.scrollTo = () => undefined

// jsdom has nothing to scroll, and no such method.
Element.prototype.scrollIntoView ??= () => undefined
