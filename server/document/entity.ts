import { defineEntity, p } from "@mikro-orm/core";
import { Account, Person } from "../identity/entity.ts";
import { Facility } from "../network/entity.ts";

/** A file somebody uploaded. Its bytes lie encrypted in `DocumentContent`; its name never reaches a file system. */
const DocumentSchema = defineEntity({
  name: "Document",
  properties: {
    id: p.uuid().primary(),
    fileName: p.string().length(255),
    /** Found out from the content, never believed from the name. */
    mimeType: p.string().length(100),
    sizeBytes: p.integer(),
    sha256: p.string().length(64),
    uploadedBy: () => p.manyToOne(Account).mapToPk(),
    /** The facility the uploader acted for, or to which a member handed it. */
    facility: () => p.manyToOne(Facility).mapToPk().nullable(),
    /** The person it concerns, once it is attached to a request. */
    person: () => p.manyToOne(Person).mapToPk().nullable(),
    uploadedAt: p.datetime(),
  },
  indexes: [{ properties: ["uploadedBy", "uploadedAt"] }, { properties: ["sha256"] }],
});
export class Document extends DocumentSchema.class {}
DocumentSchema.setClass(Document);

const DocumentContentSchema = defineEntity({
  name: "DocumentContent",
  properties: {
    document: () => p.manyToOne(Document).mapToPk().primary(),
    /** AES-256-GCM: 12 bytes of IV, 16 of tag, then the body. */
    ciphertext: p.blob(),
    /** The document's own key, wrapped by the master key. */
    wrappedKey: p.blob(),
  },
});
export class DocumentContent extends DocumentContentSchema.class {}
DocumentContentSchema.setClass(DocumentContent);
