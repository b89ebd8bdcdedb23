// Asks the service. Every failure is an ApiError, whatever it was; nothing here shows anything.

/** What a service or a network refused. `problem` is RFC 9457 as far as there is one. */
export class ApiError extends Error {
  constructor(problem, status) {
    super(problem.title ?? problem.code);
    this.problem = problem;
    this.status = status;
  }
}

/** Addresses are below the page's own, wherever a proxy puts it. */
export function address(path, parameters = {}) {
  const url = new URL(path, document.baseURI);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== '' && value !== null && value !== undefined) {
      url.searchParams.set(name, value);
    }
  }
  url.hash = '';
  return url;
}

/** @return {Promise<Object>} the answer's JSON. @throws {ApiError} */
export async function getJson(path, parameters = {}, options = {}) {
  return (await send(address(path, parameters), options)).json();
}

/** @return {Promise<Response>} if it is 2xx. @throws {ApiError} */
export async function send(url, options = {}) {
  let answer;
  try {
    answer = await fetch(url, proven(options));
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    throw new ApiError({code: 'network', detail: String(error.message)}, 0);
  }
  if (!answer.ok) {
    throw new ApiError(await problemOf(answer), answer.status);
  }
  return answer;
}

const SAFE = ['GET', 'HEAD'];

/** Adds to a request that changes something what proves that this page sent it, while somebody is signed in. */
function proven(options) {
  const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/);
  return token && !SAFE.includes(options.method ?? 'GET')
    ? {...options, headers: {...options.headers, 'X-XSRF-TOKEN': decodeURIComponent(token[1])}}
    : options;
}

async function problemOf(answer) {
  const text = await answer.text().catch(() => '');
  try {
    const problem = JSON.parse(text);
    return {...problem, code: problem.code ?? problem.type?.split(/[:/]/).pop() ?? String(answer.status)};
  } catch {
    return {code: String(answer.status), detail: text.slice(0, 300)};
  }
}

/** Hands a blob to the user under a name. */
export function download(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
