/** Works a thing out once for the keys that were asked for last, at most `most` of them: a long history must not fill the memory. */
export function latest<K, V>(most: number, make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.has(key) ? (known.get(key) as V) : make(key);
    known.delete(key);
    if (known.size >= most) known.delete(known.keys().next().value as K);
    known.set(key, found);
    return found;
  };
}
