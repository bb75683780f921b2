// What the pages use of VTEX's styleguide, which ships no types of its own.
declare module 'vtex.styleguide' {
  import type { ComponentType, MouseEvent, ReactNode } from 'react'

  type ButtonProps = {
    variation?:
      'primary' | 'secondary' | 'tertiary' | 'danger' | 'danger-tertiary'
    size?: 'small' | 'regular' | 'large'
    type?: 'button' | 'submit'
    href?: string
    target?: string
    rel?: string
    block?: boolean
    disabled?: boolean
    isLoading?: boolean
    noUpperCase?: boolean
    onClick?: (event: MouseEvent) => void
    children?: ReactNode
  }

  type ModalProps = {
    isOpen: boolean
    onClose: () => void
    title?: ReactNode
    bottomBar?: ReactNode
    size?: 'small' | 'medium' | 'large' | 'auto'
    centered?: boolean
    closeOnEsc?: boolean
    closeOnOverlayClick?: boolean
    onCloseTransitionFinish?: () => void
    responsiveFullScreen?: boolean
    showBottomBarBorder?: boolean
    showCloseIcon?: boolean
    showTopBar?: boolean
    'aria-label'?: string
    children?: ReactNode
  }

  type IconProps = { size?: number; color?: string; block?: boolean }

  export const Button: ComponentType<ButtonProps>

  export const EXPERIMENTAL_Modal: ComponentType<ModalProps>

  export const Spinner: ComponentType<{
    size?: number
    color?: string
    block?: boolean
  }>

  export const IconArrowBack: ComponentType<IconProps>
  export const IconCaretDown: ComponentType<IconProps>
  export const IconCaretLeft: ComponentType<IconProps>
  export const IconCaretRight: ComponentType<IconProps>
  export const IconCaretUp: ComponentType<IconProps>
  export const IconClose: ComponentType<IconProps>
  export const IconCopy: ComponentType<IconProps>
  export const IconSearch: ComponentType<IconProps>
}
