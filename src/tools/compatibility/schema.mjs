// Reads the schema of compatibility flags out of the workerd binary.
//
// workerd carries the schema of its compatibility-date.capnp as it was compiled: one Cap'n Proto message, which is what
// it compares a Worker's flags with. https://capnproto.org/encoding.html describes the encoding; the layout of a schema is
// that of capnp/schema.capnp.

const nameOfNode = "io/compatibility-date.capnp:CompatibilityFlags";

/** Where the node's own fields are: the width of its data in words, its pointers, and the id at the beginning. */
const nodeHeader = { data: 6, pointers: 6 };

/** The fields of the struct, each { name, annotations: Map of id to { text, values } }, in the order of their declaration. */
export function readFields(binary) {
  const node = findNode(binary);
  return node
    .list(3)
    .map((field) => ({ name: field.text(0), order: field.uint16(0), annotations: readAnnotations(field.list(1)) }))
    .sort((left, right) => left.order - right.order);
}

function findNode(binary) {
  for (let at = binary.indexOf(nameOfNode); at >= 0; at = binary.indexOf(nameOfNode, at + 1)) {
    // The name is the first thing behind the node, whose root pointer is not aligned to anything in the file.
    for (let start = at - 4096; start < at; start++) {
      if (isRoot(binary, start)) {
        const node = Struct.at(binary, start);
        if (node.isPointer(0) && node.text(0).endsWith(nameOfNode)) {
          return node;
        }
      }
    }
  }
  throw new Error(`The schema of ${nameOfNode} is not in the binary.`);
}

function isRoot(binary, start) {
  return binary.readUInt32LE(start) === 0 && binary.readUInt16LE(start + 4) === nodeHeader.data && binary.readUInt16LE(start + 6) === nodeHeader.pointers;
}

function readAnnotations(list) {
  return new Map(list.map((annotation) => [annotation.uint64(0).toString(16), readValue(annotation.struct(0))]));
}

/** What is needed of capnp's Value: a text, or a struct of texts. */
function readValue(value) {
  const kinds = { 0: "void", 12: "text", 16: "struct" };
  switch (kinds[value.uint16(0)]) {
    case "text":
      return { text: value.text(0) };
    case "struct": {
      const struct = value.struct(0);
      return { texts: [...Array(struct.pointers).keys()].map((index) => readTexts(struct, index)) };
    }
    default:
      return {};
  }
}

/** A pointer to a text, as a text; a pointer to a list of texts, as an array of them. */
function readTexts(struct, index) {
  if (!struct.isPointer(index)) {
    return "";
  }
  return struct.elementSize(index) === 6 ? struct.textList(index) : struct.text(index);
}

/** A struct of a Cap'n Proto message with one segment. */
class Struct {
  constructor(binary, start, data, pointers) {
    Object.assign(this, { binary, start, data, pointers });
  }

  static at(binary, pointer) {
    const offset = binary.readInt32LE(pointer) >> 2;
    return new Struct(binary, pointer + 8 + offset * 8, binary.readUInt16LE(pointer + 4), binary.readUInt16LE(pointer + 6));
  }

  uint16(byte) {
    return byte < this.data * 8 ? this.binary.readUInt16LE(this.start + byte) : 0;
  }

  uint64(byte) {
    return this.binary.readBigUInt64LE(this.start + byte);
  }

  struct(index) {
    return Struct.at(this.binary, this.#pointer(index));
  }

  text(index) {
    return this.#textAt(this.#pointer(index));
  }

  textList(index) {
    const { start, count } = this.#target(this.#pointer(index));
    return [...Array(count).keys()].map((item) => this.#textAt(start + item * 8));
  }

  /** A list of structs: an inline composite list, whose first word tells how many there are and how large. */
  list(index) {
    if (!this.isPointer(index)) {
      return [];
    }
    const { start } = this.#target(this.#pointer(index));
    const count = this.binary.readInt32LE(start) >> 2;
    const data = this.binary.readUInt16LE(start + 4);
    const pointers = this.binary.readUInt16LE(start + 6);
    return [...Array(count).keys()].map((item) => new Struct(this.binary, start + 8 + item * (data + pointers) * 8, data, pointers));
  }

  isPointer(index) {
    return index < this.pointers && this.binary.readBigUInt64LE(this.#pointer(index)) !== 0n;
  }

  elementSize(index) {
    return this.binary.readUInt32LE(this.#pointer(index) + 4) & 7;
  }

  #pointer(index) {
    return this.start + (this.data + index) * 8;
  }

  #target(pointer) {
    const start = pointer + 8 + (this.binary.readInt32LE(pointer) >> 2) * 8;
    return { start, count: this.binary.readUInt32LE(pointer + 4) >>> 3 };
  }

  #textAt(pointer) {
    const { start, count } = this.#target(pointer);
    return count === 0 ? "" : this.binary.toString("utf8", start, start + count - 1);
  }
}
