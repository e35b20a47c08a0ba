// Structured clone over JSON text, for IPC between the page and main. The source text of this
// function is also put into the page, so it may use nothing from outside itself.

/** `encode` throws DataCloneError for functions, symbols and class instances, as Electron does. */
export function createCodec() {
  const ARRAY_KINDS = new Set([
    ...["Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array"],
    ...["Uint32Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array"],
  ]);
  const isNode = typeof Buffer === "function";
  const toBase64 = (bytes) =>
    isNode
      ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64")
      : bytes.toBase64();
  // `new Uint8Array` copies out of Buffer's shared pool.
  const fromBase64 = (text) =>
    isNode ? new Uint8Array(Buffer.from(text, "base64")) : Uint8Array.fromBase64(text);

  const refuse = () => {
    throw new DOMException("An object could not be cloned.", "DataCloneError");
  };

  const encodeNumber = (value) => {
    if (Object.is(value, -0)) return { t: "number", v: "-0" };
    return Number.isFinite(value) ? value : { t: "number", v: String(value) };
  };

  const encodeObject = (value, above) => {
    if (above.includes(value)) throw new Error("stand-in: a cyclic value over IPC");
    const inner = (child) => encodeValue(child, [...above, value]);
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (Array.isArray(value)) return value.map(inner);
    if (kind === "Date") return { t: "date", v: value.getTime() };
    if (kind === "Map") return { t: "map", v: [...value].map(([k, v]) => [inner(k), inner(v)]) };
    if (kind === "Set") return { t: "set", v: [...value].map(inner) };
    if (kind === "RegExp") return { t: "regexp", v: [value.source, value.flags] };
    if (kind === "ArrayBuffer") return { t: "bytes", c: kind, v: toBase64(new Uint8Array(value)) };
    if (ARRAY_KINDS.has(kind)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return { t: "bytes", c: kind, v: toBase64(bytes) };
    }
    if (kind === "Error" || value instanceof Error) {
      return { t: "error", v: [value.name, value.message, value.stack] };
    }
    if (kind !== "Object") refuse();
    return { t: "object", v: Object.entries(value).map(([key, child]) => [key, inner(child)]) };
  };

  const encodeValue = (value, above) => {
    if (value === undefined) return { t: "undefined" };
    if (value === null) return null;
    if (typeof value === "boolean" || typeof value === "string") return value;
    if (typeof value === "number") return encodeNumber(value);
    if (typeof value === "bigint") return { t: "bigint", v: String(value) };
    return typeof value === "object" ? encodeObject(value, above) : refuse();
  };

  const decodeBytes = ({ c: kind, v: text }) => {
    const bytes = fromBase64(text);
    if (kind === "Uint8Array") return bytes;
    return kind === "ArrayBuffer" ? bytes.buffer : new globalThis[kind](bytes.buffer);
  };

  const decodeValue = (value) => {
    if (value === null || typeof value !== "object") return value;
    // Array.from keeps holes out: what was a hole arrives as undefined.
    if (Array.isArray(value)) return Array.from(value, decodeValue);
    switch (value.t) {
      case "undefined":
        return undefined;
      case "number":
        return Number(value.v);
      case "bigint":
        return BigInt(value.v);
      case "date":
        return new Date(value.v);
      case "map":
        return new Map(value.v.map(([key, child]) => [decodeValue(key), decodeValue(child)]));
      case "set":
        return new Set(value.v.map(decodeValue));
      case "regexp":
        return new RegExp(...value.v);
      case "bytes":
        return decodeBytes(value);
      case "error":
        return Object.assign(new Error(value.v[1]), { name: value.v[0], stack: value.v[2] });
      default:
        return Object.fromEntries(value.v.map(([key, child]) => [key, decodeValue(child)]));
    }
  };

  return {
    encode: (value) => JSON.stringify(encodeValue(value, [])),
    decode: (text) => decodeValue(JSON.parse(text)),
  };
}
