// The address an add-in is built for.

/**
 * @param {string} words as given on the command line
 * @returns {{ address: string } | { problem: string }} the address, ending with "/", or in a sentence why it cannot be one
 */
export function baseAddress(words) {
  const given = words.trim();
  const refuse = (why) => ({ problem: `baseUrl “${given}”：${why}` });
  if (given === "") return refuse(`没有写地址，例如 ${EXAMPLE}。No address; for example ${EXAMPLE}.`);
  if (/\s/u.test(given)) return refuse("地址里不能有空格。An address holds no blanks.");
  if (!/^[a-z][a-z0-9+.-]*:\/\//iu.test(given)) return refuse(`请写完整地址，例如 ${EXAMPLE}。Write it whole, https:// included.`);
  const parsed = parse(given);
  if (parsed === undefined || parsed.hostname === "") return refuse(`不是有效的网址，例如 ${EXAMPLE}。This is no address; for example ${EXAMPLE}.`);
  if (parsed.protocol !== "https:") return refuse("Office 只加载 https 地址的加载项，请用 https://。Office loads add-ins over https only.");
  if (parsed.username !== "" || parsed.password !== "") return refuse("地址里不能有用户名和密码。An address holds no user name or password.");
  if (parsed.search !== "" || parsed.hash !== "" || /[?#]/u.test(given)) return refuse("地址里不能有 ? 或 #。An address holds no ? and no #.");
  if (/[<>"'&\\]/u.test(given)) return refuse("地址里不能有 < > \" ' & \\。An address holds none of < > \" ' & \\.");
  return { address: parsed.pathname.endsWith("/") ? parsed.href : `${parsed.href}/` };
}

const EXAMPLE = "https://intranet.example/assess/";

function parse(words) {
  try {
    return new URL(words);
  } catch {
    return undefined;
  }
}
