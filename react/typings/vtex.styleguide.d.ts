// What the pages use of VTEX's styleguide, which ships no types of its own.
declare module 'vtex.styleguide' {
  import type { ComponentType, FormEvent, MouseEvent, ReactNode } from 'react'

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

  type InputProps = {
    id?: string
    label?: ReactNode
    value?: string
    placeholder?: string
    size?: 'small' | 'regular' | 'large'
    onChange?: (event: FormEvent<HTMLInputElement>) => void
  }

  type IconProps = { size?: number; color?: string; block?: boolean }

  export const Alert: ComponentType<{
    type?: 'success' | 'error' | 'warning'
    children?: ReactNode
  }>

  export const Button: ComponentType<ButtonProps>

  export const EXPERIMENTAL_Modal: ComponentType<ModalProps>

  export const Input: ComponentType<InputProps>

  export const InputSearch: ComponentType<
    InputProps & {
      onClear?: () => void
      onSubmit?: (event: FormEvent) => void
    }
  >

  export const Layout: ComponentType<{
    pageHeader?: ReactNode
    fullWidth?: boolean
    children?: ReactNode
  }>

  export const PageBlock: ComponentType<{
    title?: ReactNode
    subtitle?: ReactNode
    variation?: 'full' | 'half' | 'annotated' | 'aside'
    children?: ReactNode
  }>

  export const Spinner: ComponentType<{
    size?: number
    color?: string
    block?: boolean
  }>

  export const Tag: ComponentType<{
    bgColor?: string
    color?: string
    size?: 'regular' | 'small'
    children?: ReactNode
  }>

  export const Tooltip: ComponentType<{
    label: ReactNode
    position?: 'top' | 'right' | 'bottom' | 'left'
    children?: ReactNode
  }>

  export const IconArrowBack: ComponentType<IconProps>
  export const IconCaretDown: ComponentType<IconProps>
  export const IconCaretLeft: ComponentType<IconProps>
  export const IconCaretRight: ComponentType<IconProps>
  export const IconCaretUp: ComponentType<IconProps>
  export const IconCheck: ComponentType<IconProps>
  export const IconClear: ComponentType<IconProps>
  export const IconClose: ComponentType<IconProps>
  export const IconCopy: ComponentType<IconProps>
  export const IconFailure: ComponentType<IconProps>
  export const IconInfo: ComponentType<IconProps>
  export const IconSearch: ComponentType<IconProps>
  export const IconSuccess: ComponentType<IconProps>
  export const IconWarning: ComponentType<IconProps>
}
