// What tests see besides. VTEX IO is sent no tests, and none of these types.
/// <reference types="jest" />
