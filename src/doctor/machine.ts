import type { Machine } from './facts.ts';
import type { Check } from './remark.ts';

/** Node 20 is the oldest that `hoi` runs on (package.json, engines). */
export const node: Check<Machine> = ({ node: version }) =>
  isOlder(version, 20)
    ? {
        state: 'error',
        what: { vi: `Node ${version}, cần bản 20 trở lên`, en: `Node ${version}; 20 or newer is needed` },
        remedy: { words: { vi: 'cài bản LTS ở https://nodejs.org', en: 'install the LTS version from https://nodejs.org' } },
      }
    : { state: 'ok', what: { vi: `Node ${version}`, en: `Node ${version}` } };

/** Git 2.31 is the oldest that takes settings from the environment, by which `hoi` keeps filters of a repository from being run. */
export const git: Check<Machine> = ({ git: version, platform }) => {
  if (version === undefined)
    return {
      state: 'error',
      what: {
        vi: 'máy chưa có Git: không có nhật ký, không biết ai sửa gì',
        en: 'there is no Git on this machine: no history, and nobody knows who changed what',
      },
      remedy: { command: installed(platform) },
    };
  if (isOlder(version, 2, 31))
    return {
      state: 'warning',
      what: {
        vi: `Git ${version} đã cũ: hoi không tắt được hết các chương trình mà một kho lạ có thể cài sẵn`,
        en: `Git ${version} is old: hoi cannot switch off every program that a stranger's repository may name`,
      },
      remedy: { command: installed(platform) },
    };
  return { state: 'ok', what: { vi: `Git ${version}`, en: `Git ${version}` } };
};

/** The command that installs Git, by Node's name of the platform. */
function installed(platform: string): string {
  return platform === 'win32' ? 'winget install Git.Git' : platform === 'darwin' ? 'xcode-select --install' : 'sudo apt-get install git';
}

/** Every commit bears a name and an address; one that Git guesses from the machine says nothing. */
export const identity: Check<Machine> = ({ git: version, identity: { name, email } }) => {
  if (version === undefined) return undefined;
  if (name !== undefined && email !== undefined) return { state: 'ok', what: { vi: `${name} <${email}>`, en: `${name} <${email}>` } };
  const commands = [
    ...(name === undefined ? ['git config --global user.name "Nguyễn Thị Thường"'] : []),
    ...(email === undefined ? ['git config --global user.email "thuong@example.org"'] : []),
  ];
  return {
    state: 'error',
    what: { vi: 'Git chưa biết ai đang ghi nhật ký', en: 'Git does not know who commits' },
    remedy: { words: { vi: 'ghi đúng tên và thư của mình', en: 'with your own name and address' }, command: commands.join('\n') },
  };
};

/** Vietnam's clock is seven hours before UTC; another one only shifts “today” of the deadlines. */
export const zone: Check<Machine> = ({ zone: { name, minutes } }) =>
  minutes === 420
    ? { state: 'ok', what: { vi: `múi giờ ${name}`, en: `time zone ${name}` } }
    : {
        state: 'info',
        what: {
          vi: `múi giờ ${name}, không phải giờ Việt Nam: “hôm nay” của thời hạn có thể lệch một ngày; ghi --as-of khi cần`,
          en: `time zone ${name}, not Vietnam's: “today” of the deadlines may be a day off; give --as-of where it matters`,
        },
      };

/** Whether a version is older than one given by its first numbers. */
function isOlder(version: string, major: number, minor = 0): boolean {
  const [first = 0, second = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return first < major || (first === major && second < minor);
}
