import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { listArguments } from "../kernel/listing/inputs.ts";
import { listConnection } from "../kernel/listing/types.ts";
import { InstantScalar } from "../kernel/types.ts";
import { importRunsList } from "./list.ts";

export enum ImportKindEnum {
  FACILITIES = "facilities",
  DOCTORS = "doctors",
  AFFILIATIONS = "affiliations",
  FEES = "fees",
  MEMBERS = "members",
  RATES = "rates",
}
registerEnumType(ImportKindEnum, {
  name: "ImportKind",
  description: "Kind of a file that the desk loads.",
  valuesConfig: {
    FACILITIES: { description: "Contracted facilities." },
    DOCTORS: { description: "Doctors and their specialties." },
    AFFILIATIONS: { description: "Which doctor performs which service at which facility." },
    FEES: { description: "Fee schedules: prices of services at facilities." },
    MEMBERS: { description: "Policies and the persons insured under them." },
    RATES: { description: "Weekly average exchange rates." },
  },
});

export enum ImportRunState {
  RUNNING = "RUNNING",
  DONE = "DONE",
  FAILED = "FAILED",
  INTERRUPTED = "INTERRUPTED",
}
registerEnumType(ImportRunState, {
  name: "ImportRunState",
  description: "Where the loading of a file stands.",
  valuesConfig: {
    RUNNING: { description: "The file is being read or written." },
    DONE: { description: "Read to its end; `isWritten` says whether anything was written." },
    FAILED: { description: "It came to nothing, and nothing was written; see `failure`." },
    INTERRUPTED: { description: "The server ended before it did; nothing was written." },
  },
});

export enum ImportOutcomeEnum {
  RUNNING = "RUNNING",
  TRIED = "TRIED",
  LOADED = "LOADED",
  NOT_LOADED = "NOT_LOADED",
  FAILED = "FAILED",
  INTERRUPTED = "INTERRUPTED",
}
registerEnumType(ImportOutcomeEnum, {
  name: "ImportOutcome",
  description: "What the loading of a file came to.",
  valuesConfig: {
    RUNNING: { description: "It is still under way." },
    TRIED: { description: "It was tried: counted and checked, nothing was to be written." },
    LOADED: { description: "Its rows are written." },
    NOT_LOADED: {
      description: "Read to its end, and nothing was written: a row was refused in a strict run.",
    },
    FAILED: { description: "It came to nothing; see `failure`." },
    INTERRUPTED: { description: "The server ended before it did; nothing was written." },
  },
});

export enum ImportFailureEnum {
  UNREADABLE = "unreadable",
  BUSY = "busy",
  STOPPED = "stopped",
  DEFECT = "defect",
}
registerEnumType(ImportFailureEnum, {
  name: "ImportFailure",
  description: "Why the loading of a file came to nothing.",
  valuesConfig: {
    UNREADABLE: { description: "The file as a whole cannot be read; `failureText` says how to mend it." },
    BUSY: { description: "Another file of the kind was being loaded." },
    STOPPED: { description: "The server was shut down." },
    DEFECT: { description: "A defect on our side; it was logged under the run's id." },
  },
});

@ObjectType({ description: "A column that a kind of file has." })
export class ImportColumn {
  @Field(() => String, { description: "Our own name of it, which reports use." })
  name!: string;

  @Field(() => [String], { description: "Other headers that mean the same." })
  alsoCalled!: readonly string[];

  @Field(() => Boolean, { description: "Whether a file must have it." })
  isRequired!: boolean;

  @Field(() => String, { description: "What a cell may hold, from the example; may be empty." })
  example!: string;
}

@ObjectType({ description: "A kind of file, and what it looks like." })
export class ImportSheet {
  @Field(() => ImportKindEnum, { description: "The kind." })
  kind!: ImportKindEnum;

  @Field(() => [ImportColumn], { description: "Its columns; their order in a file does not matter." })
  columns!: ImportColumn[];

  @Field(() => String, { description: "Address of an example, CSV." })
  exampleUrl!: string;
}

@ObjectType({ description: "What files may be loaded, and how." })
export class ImportTerms {
  @Field(() => [ImportSheet], { description: "In the order in which an empty product needs them." })
  sheets!: ImportSheet[];

  @Field(() => Int, { description: "Largest file, in bytes." })
  maxFileBytes!: number;

  @Field(() => Boolean, {
    description: "With the embedded database everybody else waits while a file is being written.",
  })
  othersWait!: boolean;
}

@ObjectType({ description: "What is said about one row of a file." })
export class ImportProblem {
  @Field(() => Int, { description: "Line of the file; the header is line 1." })
  line!: number;

  @Field(() => String, { description: "Our name of the column; empty for the row as a whole." })
  field!: string;

  @Field(() => String, { description: "Why, and how to mend it; in Italian, like the files." })
  reason!: string;
}

@ObjectType("ImportRun", { description: "A file that the desk loaded or tried out." })
export class ImportRunType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => ImportKindEnum, { description: "Kind of file." })
  kind!: ImportKindEnum;

  @Field(() => String, { description: "Name of the file." })
  fileName!: string;

  @Field(() => Int, { description: "Its size in bytes." })
  fileBytes!: number;

  @Field(() => InstantScalar, { description: "When it was sent." })
  startedAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: "When it was done or had failed." })
  finishedAt!: Date | null;

  @Field(() => Boolean, { description: "Only tried: counted and checked, nothing written." })
  isTrial!: boolean;

  @Field(() => Boolean, { description: "One refused row was to refuse the file." })
  isStrict!: boolean;

  @Field(() => Boolean, { description: "Proposed positions were to be taken." })
  acceptsProposals!: boolean;

  @Field(() => Boolean, { description: "Whether anything was written." })
  isWritten!: boolean;

  @Field(() => ImportFailureEnum, { nullable: true, description: "Why it came to nothing." })
  failure!: ImportFailureEnum | null;

  @Field(() => String, { nullable: true, description: "What is wrong with the file, in Italian." })
  failureText!: string | null;

  @Field(() => Int, { description: "Rows of the file, without its header." })
  readRows!: number;

  @Field(() => Int, { description: "Rows that are new, or would be." })
  added!: number;

  @Field(() => Int, { description: "Rows that change something, or would." })
  changed!: number;

  @Field(() => Int, { description: "Rows that say what is there already." })
  equal!: number;

  @Field(() => Int, { description: "Rows that were refused." })
  refusedRows!: number;

  @Field(() => Int, { description: "Reasons for refusals; a row may have several." })
  refusedCount!: number;

  @Field(() => Int, { description: "Remarks about rows that were taken." })
  notedCount!: number;
}

export const ImportRunConnection = listConnection(ImportRunType, "ImportRun");
export const ImportRunsArguments = listArguments(importRunsList, "ImportRun");
