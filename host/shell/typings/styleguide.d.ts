// The package ships types for a few of its files only.
declare module '@vtex/styleguide/lib/*'
