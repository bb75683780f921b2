// The part of VTEX's styleguide that the app draws with. Each component comes
// from its own file: the package's index brings 700 kB that no page shows.
// It must export nothing that `vtex.styleguide` does not export inside VTEX IO.
export { default as Button } from '@vtex/styleguide/lib/Button'
export { default as EXPERIMENTAL_Modal } from '@vtex/styleguide/lib/EXPERIMENTAL_Modal'
export { default as Spinner } from '@vtex/styleguide/lib/Spinner'
export { default as IconArrowBack } from '@vtex/styleguide/lib/icon/ArrowBack'
export { default as IconCaretDown } from '@vtex/styleguide/lib/icon/CaretDown'
export { default as IconCaretLeft } from '@vtex/styleguide/lib/icon/CaretLeft'
export { default as IconCaretRight } from '@vtex/styleguide/lib/icon/CaretRight'
export { default as IconCaretUp } from '@vtex/styleguide/lib/icon/CaretUp'
export { default as IconClose } from '@vtex/styleguide/lib/icon/Close'
export { default as IconCopy } from '@vtex/styleguide/lib/icon/Copy'
export { default as IconSearch } from '@vtex/styleguide/lib/icon/Search'
