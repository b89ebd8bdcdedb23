import js from '@eslint/js';

const browser = ['AbortController', 'CSS', 'FormData', 'ResizeObserver', 'URL', 'URLSearchParams', 'clearTimeout', 'console', 'document', 'fetch',
  'history', 'localStorage', 'location', 'matchMedia', 'navigator', 'performance', 'queueMicrotask', 'requestAnimationFrame', 'setTimeout', 'window',
  'Blob', 'DOMParser', 'DecompressionStream', 'Event', 'File', 'Image', 'Response', 'SwaggerUIBundle', 'TextDecoder', 'TextDecoderStream', 'TextEncoder', 'ol', 'proj4'];

export default [
  js.configs.recommended,
  {
    languageOptions: {ecmaVersion: 2023, sourceType: 'module', globals: Object.fromEntries(browser.map((name) => [name, 'readonly']))},
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      eqeqeq: 'error',
      'no-duplicate-imports': 'error',
      'no-implicit-globals': 'error',
      'no-unused-vars': ['error', {ignoreRestSiblings: true}],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
];
