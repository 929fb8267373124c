/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends " $fragmentName" | "__typename" ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from "@graphql-typed-document-node/core";
export type CauseKind = "ILLNESS" | "INJURY";

export type ConfirmInput = {
  idempotencyKey: string;
  takeInChargeId: string | number;
};

export type Door = "DESK" | "FACILITY" | "MEMBER";

export type FacilitySearchInput = {
  blueasy?: boolean | null | undefined;
  name?: string | null | undefined;
  near?: NearInput | null | undefined;
  radiusMeters?: number | null | undefined;
  serviceCode?: string | null | undefined;
  sort?: FacilitySort | null | undefined;
  types?: Array<FacilityType> | null | undefined;
};

export type FacilitySort = "DISTANCE" | "NAME" | "PRICE";

export type FacilityType =
  "DENTAL_PRACTICE" | "DIAGNOSTIC_CENTRE" | "MEDICAL_CENTRE" | "PHYSIOTHERAPY_CENTRE" | "PRIVATE_HOSPITAL";

export type NearInput = {
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
  placeId?: string | number | null | undefined;
  text?: string | null | undefined;
};

export type PaymentOrderStatus = "DUE" | "IN_BATCH" | "PAID";

export type SignInInput = {
  password: string;
  userName: string;
};

export type TakeInChargeStatus =
  | "AUTHORISED"
  | "AWAITING_MEMBER"
  | "CANCELLED"
  | "DECLINED"
  | "EXPIRED"
  | "NOT_COVERED"
  | "SETTLED"
  | "UNDER_EVALUATION";

export type DoorViewerQueryVariables = Exact<{ [key: string]: never }>;

export type DoorViewerQuery = {
  viewer: {
    id: string;
    displayName: string;
    door: Door;
    facility: { id: string; name: string; municipality: string } | null;
    facilities: Array<{ id: string; name: string; municipality: string }>;
    person: { firstName: string; lastName: string } | null;
  } | null;
};

export type HappeningsSubscriptionVariables = Exact<{
  after?: string | number | null | undefined;
}>;

export type HappeningsSubscription = { happenings: { cursor: string } };

export type MapFacilitiesQueryVariables = Exact<{
  input: FacilitySearchInput;
  after?: string | null | undefined;
}>;

export type MapFacilitiesQuery = {
  searchFacilities: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: Array<{
      distanceMeters: number | null;
      node: {
        id: string;
        name: string;
        type: FacilityType;
        latitude: number;
        longitude: number;
        blueasy: boolean;
        address: string;
        municipality: string;
      };
    }>;
  };
};

export type PlacesQueryVariables = Exact<{
  text: string;
}>;

export type PlacesQuery = { places: Array<{ id: string; label: string; kind: string }> };

export type TakeInChargePartsFragment = {
  id: string;
  number: string;
  status: TakeInChargeStatus;
  memberName: string;
  cause: CauseKind;
  injuredOn: string | null;
  startsOn: string;
  expiresOn: string | null;
  doctorName: string | null;
  openedAt: string;
  requestedCents: number;
  authorisedCents: number | null;
  memberShareCents: number | null;
  pdfUrl: string | null;
  facility: { id: string; name: string; municipality: string };
  lines: Array<{
    id: string;
    units: number;
    unitPriceCents: number;
    amountCents: number;
    service: { code: string; name: string };
  }>;
  explanation: Array<{ kind: string; clause: string; text: string; amountCents: number }>;
  documents: Array<{ id: string; label: string; fileName: string; sizeBytes: number; url: string }>;
  missingDocuments: Array<{ code: string; label: string; why: string; clause: string }>;
  invoice: {
    number: string;
    issuedOn: string;
    amountCents: number;
    document: { id: string; label: string; fileName: string; sizeBytes: number; url: string } | null;
  } | null;
  settlement: {
    id: string;
    requestedCents: number;
    payableCents: number;
    memberShareCents: number;
    settledAt: string;
    pdfUrl: string | null;
    lines: Array<{ kind: string; clause: string; text: string; amountCents: number }>;
  } | null;
  claim: { id: string; number: string } | null;
  payment: {
    id: string;
    status: PaymentOrderStatus;
    amountCents: number;
    payeeName: string;
    maskedIban: string;
    reference: string;
    paidOn: string | null;
    batchNumber: string | null;
  } | null;
  timeline: Array<{ verb: string; label: string; at: string; by: string | null }>;
};

export type MemberHomeQueryVariables = Exact<{ [key: string]: never }>;

export type MemberHomeQuery = {
  awaiting: {
    edges: Array<{
      node: {
        id: string;
        number: string;
        requestedCents: number;
        facility: { name: string };
        lines: Array<{ service: { name: string } }>;
      };
    }>;
  };
  latest: {
    edges: Array<{
      node: {
        id: string;
        number: string;
        status: TakeInChargeStatus;
        openedAt: string;
        requestedCents: number;
        authorisedCents: number | null;
        facility: { name: string };
      };
    }>;
  };
  myCover: {
    planName: string;
    editionName: string;
    insuranceYearTo: string;
    benefits: Array<{
      code: string;
      name: string;
      clause: string;
      limit: { limitCents: number; usedCents: number; heldCents: number; leftCents: number } | null;
    }>;
  } | null;
};

export type MyClaimQueryVariables = Exact<{
  id: string | number;
}>;

export type MyClaimQuery = {
  claim: {
    id: string;
    number: string;
    openedOn: string;
    cause: CauseKind;
    takesInCharge: Array<{
      id: string;
      number: string;
      status: TakeInChargeStatus;
      facility: { name: string };
      lines: Array<{ units: number; service: { name: string } }>;
      settlement: {
        id: string;
        requestedCents: number;
        payableCents: number;
        memberShareCents: number;
        settledAt: string;
        pdfUrl: string | null;
        lines: Array<{ kind: string; clause: string; text: string; amountCents: number }>;
      } | null;
      payment: {
        status: PaymentOrderStatus;
        amountCents: number;
        payeeName: string;
        maskedIban: string;
        paidOn: string | null;
      } | null;
    }>;
  } | null;
};

export type FindFacilitiesQueryVariables = Exact<{
  input: FacilitySearchInput;
  after?: string | null | undefined;
  near: string;
  placed: boolean;
}>;

export type FindFacilitiesQuery = {
  searchFacilities: {
    totalCount: number;
    centre: { label: string; latitude: number; longitude: number } | null;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: Array<{
      distanceMeters: number | null;
      node: {
        id: string;
        name: string;
        type: FacilityType;
        address: string;
        postcode: string;
        municipality: string;
        province: string;
        blueasy: boolean;
      };
    }>;
  };
  healthServices: Array<{ code: string; name: string; category: string }>;
  places?: Array<{ id: string; label: string }>;
};

export type FacilityCardQueryVariables = Exact<{
  id: string | number;
}>;

export type FacilityCardQuery = {
  facility: {
    id: string;
    name: string;
    type: FacilityType;
    address: string;
    postcode: string;
    municipality: string;
    province: string;
    latitude: number;
    longitude: number;
    phone: string | null;
    email: string | null;
    blueasy: boolean;
    openingHours: Array<{ weekday: number; opensAt: string; closesAt: string }>;
    services: Array<{ priceCents: number; service: { code: string; name: string; category: string } }>;
    doctors: Array<{ id: string; firstName: string; lastName: string; specialties: Array<string> }>;
  } | null;
};

export type MyPlanQueryVariables = Exact<{ [key: string]: never }>;

export type MyPlanQuery = {
  myCover: {
    planName: string;
    editionName: string;
    policyNumber: string;
    insuranceYearFrom: string;
    insuranceYearTo: string;
    benefits: Array<{
      code: string;
      name: string;
      clause: string;
      summary: string;
      limit: {
        limitCents: number;
        usedCents: number;
        heldCents: number;
        leftCents: number;
        from: string;
        to: string;
      } | null;
    }>;
  } | null;
};

export type MyTakesInChargeQueryVariables = Exact<{
  status?: TakeInChargeStatus | null | undefined;
  after?: string | null | undefined;
}>;

export type MyTakesInChargeQuery = {
  takesInCharge: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: Array<{
      node: {
        id: string;
        number: string;
        status: TakeInChargeStatus;
        openedAt: string;
        requestedCents: number;
        authorisedCents: number | null;
        facility: { name: string; municipality: string };
        lines: Array<{ id: string; units: number; service: { name: string } }>;
      };
    }>;
  };
};

export type MyTakeInChargeQueryVariables = Exact<{
  id: string | number;
}>;

export type MyTakeInChargeQuery = {
  takeInCharge: {
    id: string;
    number: string;
    status: TakeInChargeStatus;
    cause: CauseKind;
    injuredOn: string | null;
    startsOn: string;
    expiresOn: string | null;
    doctorName: string | null;
    openedAt: string;
    requestedCents: number;
    authorisedCents: number | null;
    memberShareCents: number | null;
    pdfUrl: string | null;
    mayConfirm: boolean;
    facility: {
      id: string;
      name: string;
      address: string;
      postcode: string;
      municipality: string;
      province: string;
      phone: string | null;
    };
    lines: Array<{
      id: string;
      units: number;
      unitPriceCents: number;
      amountCents: number;
      service: { name: string };
    }>;
    explanation: Array<{ kind: string; clause: string; text: string; amountCents: number }>;
    confirmation: {
      code: string | null;
      expiresAt: string;
      attemptsLeft: number;
      sentTo: string | null;
    } | null;
    documents: Array<{ id: string; label: string; fileName: string; sizeBytes: number; url: string }>;
    missingDocuments: Array<{ code: string; label: string; why: string; clause: string }>;
    invoice: {
      number: string;
      issuedOn: string;
      amountCents: number;
      document: { url: string; fileName: string; sizeBytes: number } | null;
    } | null;
    settlement: {
      requestedCents: number;
      payableCents: number;
      memberShareCents: number;
      settledAt: string;
      pdfUrl: string | null;
      lines: Array<{ kind: string; clause: string; text: string; amountCents: number }>;
    } | null;
    claim: { id: string; number: string } | null;
    payment: {
      status: PaymentOrderStatus;
      amountCents: number;
      payeeName: string;
      paidOn: string | null;
    } | null;
    timeline: Array<{ verb: string; label: string; at: string; by: string | null }>;
  } | null;
};

export type ConfirmMyTakeInChargeMutationVariables = Exact<{
  input: ConfirmInput;
}>;

export type ConfirmMyTakeInChargeMutation = {
  confirmTakeInCharge: {
    errors: Array<{ code: string; message: string; field: string | null; clause: string | null }>;
    takeInCharge: { id: string } | null;
  };
};

export type DeclineMyTakeInChargeMutationVariables = Exact<{
  input: ConfirmInput;
}>;

export type DeclineMyTakeInChargeMutation = {
  declineTakeInCharge: {
    errors: Array<{ code: string; message: string; field: string | null; clause: string | null }>;
    takeInCharge: { id: string } | null;
  };
};

export type ResendMyCodeMutationVariables = Exact<{
  id: string | number;
}>;

export type ResendMyCodeMutation = {
  resendConfirmationCode: {
    errors: Array<{ code: string; message: string; field: string | null; clause: string | null }>;
    takeInCharge: { id: string } | null;
  };
};

export type DevelopmentInboxQueryVariables = Exact<{ [key: string]: never }>;

export type DevelopmentInboxQuery = {
  demoSignIns: Array<{ userName: string }>;
  developmentMails: Array<{ id: string; to: string; subject: string; text: string; sentAt: string }>;
};

export type DemoSignInsQueryVariables = Exact<{ [key: string]: never }>;

export type DemoSignInsQuery = {
  demoSignIns: Array<{
    userName: string;
    password: string;
    displayName: string;
    door: Door;
    description: string;
  }>;
};

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;

export type SignInMutation = {
  signIn: {
    errors: Array<{ code: string; message: string; field: string | null }>;
    viewer: { door: Door } | null;
  };
};

export type SignOutMutationVariables = Exact<{ [key: string]: never }>;

export type SignOutMutation = { signOut: { errors: Array<{ code: string }> } };

export const TakeInChargePartsFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "TakeInChargeParts" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "TakeInCharge" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "number" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "memberName" } },
          { kind: "Field", name: { kind: "Name", value: "cause" } },
          { kind: "Field", name: { kind: "Name", value: "injuredOn" } },
          { kind: "Field", name: { kind: "Name", value: "startsOn" } },
          { kind: "Field", name: { kind: "Name", value: "expiresOn" } },
          { kind: "Field", name: { kind: "Name", value: "doctorName" } },
          { kind: "Field", name: { kind: "Name", value: "openedAt" } },
          { kind: "Field", name: { kind: "Name", value: "requestedCents" } },
          { kind: "Field", name: { kind: "Name", value: "authorisedCents" } },
          { kind: "Field", name: { kind: "Name", value: "memberShareCents" } },
          { kind: "Field", name: { kind: "Name", value: "pdfUrl" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "facility" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                { kind: "Field", name: { kind: "Name", value: "municipality" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "lines" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "units" } },
                { kind: "Field", name: { kind: "Name", value: "unitPriceCents" } },
                { kind: "Field", name: { kind: "Name", value: "amountCents" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "service" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "explanation" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "kind" } },
                { kind: "Field", name: { kind: "Name", value: "clause" } },
                { kind: "Field", name: { kind: "Name", value: "text" } },
                { kind: "Field", name: { kind: "Name", value: "amountCents" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "documents" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "label" } },
                { kind: "Field", name: { kind: "Name", value: "fileName" } },
                { kind: "Field", name: { kind: "Name", value: "sizeBytes" } },
                { kind: "Field", name: { kind: "Name", value: "url" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "missingDocuments" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "code" } },
                { kind: "Field", name: { kind: "Name", value: "label" } },
                { kind: "Field", name: { kind: "Name", value: "why" } },
                { kind: "Field", name: { kind: "Name", value: "clause" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "invoice" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "number" } },
                { kind: "Field", name: { kind: "Name", value: "issuedOn" } },
                { kind: "Field", name: { kind: "Name", value: "amountCents" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "document" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "label" } },
                      { kind: "Field", name: { kind: "Name", value: "fileName" } },
                      { kind: "Field", name: { kind: "Name", value: "sizeBytes" } },
                      { kind: "Field", name: { kind: "Name", value: "url" } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "settlement" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "requestedCents" } },
                { kind: "Field", name: { kind: "Name", value: "payableCents" } },
                { kind: "Field", name: { kind: "Name", value: "memberShareCents" } },
                { kind: "Field", name: { kind: "Name", value: "settledAt" } },
                { kind: "Field", name: { kind: "Name", value: "pdfUrl" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "lines" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "kind" } },
                      { kind: "Field", name: { kind: "Name", value: "clause" } },
                      { kind: "Field", name: { kind: "Name", value: "text" } },
                      { kind: "Field", name: { kind: "Name", value: "amountCents" } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "claim" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "payment" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
                { kind: "Field", name: { kind: "Name", value: "amountCents" } },
                { kind: "Field", name: { kind: "Name", value: "payeeName" } },
                { kind: "Field", name: { kind: "Name", value: "maskedIban" } },
                { kind: "Field", name: { kind: "Name", value: "reference" } },
                { kind: "Field", name: { kind: "Name", value: "paidOn" } },
                { kind: "Field", name: { kind: "Name", value: "batchNumber" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "timeline" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "verb" } },
                { kind: "Field", name: { kind: "Name", value: "label" } },
                { kind: "Field", name: { kind: "Name", value: "at" } },
                { kind: "Field", name: { kind: "Name", value: "by" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TakeInChargePartsFragment, unknown>;
export const DoorViewerDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "DoorViewer" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "viewer" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "displayName" } },
                { kind: "Field", name: { kind: "Name", value: "door" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "facility" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "municipality" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "facilities" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "municipality" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "person" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "firstName" } },
                      { kind: "Field", name: { kind: "Name", value: "lastName" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DoorViewerQuery, DoorViewerQueryVariables>;
export const HappeningsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "subscription",
      name: { kind: "Name", value: "Happenings" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "after" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "ID" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "happenings" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "after" },
                value: { kind: "Variable", name: { kind: "Name", value: "after" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "cursor" } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<HappeningsSubscription, HappeningsSubscriptionVariables>;
export const MapFacilitiesDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "MapFacilities" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "FacilitySearchInput" } },
          },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "after" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "String" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "searchFacilities" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "first" },
                value: { kind: "IntValue", value: "100" },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "after" },
                value: { kind: "Variable", name: { kind: "Name", value: "after" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "pageInfo" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "hasNextPage" } },
                      { kind: "Field", name: { kind: "Name", value: "endCursor" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "edges" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "distanceMeters" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "node" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "type" } },
                            { kind: "Field", name: { kind: "Name", value: "latitude" } },
                            { kind: "Field", name: { kind: "Name", value: "longitude" } },
                            { kind: "Field", name: { kind: "Name", value: "blueasy" } },
                            { kind: "Field", name: { kind: "Name", value: "address" } },
                            { kind: "Field", name: { kind: "Name", value: "municipality" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MapFacilitiesQuery, MapFacilitiesQueryVariables>;
export const PlacesDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Places" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "text" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "String" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "places" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "text" },
                value: { kind: "Variable", name: { kind: "Name", value: "text" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "first" },
                value: { kind: "IntValue", value: "8" },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "label" } },
                { kind: "Field", name: { kind: "Name", value: "kind" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PlacesQuery, PlacesQueryVariables>;
export const MemberHomeDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "MemberHome" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            alias: { kind: "Name", value: "awaiting" },
            name: { kind: "Name", value: "takesInCharge" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "status" },
                value: { kind: "EnumValue", value: "AWAITING_MEMBER" },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "first" },
                value: { kind: "IntValue", value: "5" },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "edges" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "node" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "number" } },
                            { kind: "Field", name: { kind: "Name", value: "requestedCents" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "facility" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "Field", name: { kind: "Name", value: "name" } }],
                              },
                            },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "lines" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "service" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [{ kind: "Field", name: { kind: "Name", value: "name" } }],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            alias: { kind: "Name", value: "latest" },
            name: { kind: "Name", value: "takesInCharge" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "first" },
                value: { kind: "IntValue", value: "5" },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "edges" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "node" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "number" } },
                            { kind: "Field", name: { kind: "Name", value: "status" } },
                            { kind: "Field", name: { kind: "Name", value: "openedAt" } },
                            { kind: "Field", name: { kind: "Name", value: "requestedCents" } },
                            { kind: "Field", name: { kind: "Name", value: "authorisedCents" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "facility" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "Field", name: { kind: "Name", value: "name" } }],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "myCover" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "planName" } },
                { kind: "Field", name: { kind: "Name", value: "editionName" } },
                { kind: "Field", name: { kind: "Name", value: "insuranceYearTo" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "benefits" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "clause" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "limit" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "limitCents" } },
                            { kind: "Field", name: { kind: "Name", value: "usedCents" } },
                            { kind: "Field", name: { kind: "Name", value: "heldCents" } },
                            { kind: "Field", name: { kind: "Name", value: "leftCents" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MemberHomeQuery, MemberHomeQueryVariables>;
export const MyClaimDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "MyClaim" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "id" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "claim" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "id" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
                { kind: "Field", name: { kind: "Name", value: "openedOn" } },
                { kind: "Field", name: { kind: "Name", value: "cause" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "takesInCharge" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "number" } },
                      { kind: "Field", name: { kind: "Name", value: "status" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "facility" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "name" } }],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "lines" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "units" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "service" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "Field", name: { kind: "Name", value: "name" } }],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "settlement" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "requestedCents" } },
                            { kind: "Field", name: { kind: "Name", value: "payableCents" } },
                            { kind: "Field", name: { kind: "Name", value: "memberShareCents" } },
                            { kind: "Field", name: { kind: "Name", value: "settledAt" } },
                            { kind: "Field", name: { kind: "Name", value: "pdfUrl" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "lines" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "kind" } },
                                  { kind: "Field", name: { kind: "Name", value: "clause" } },
                                  { kind: "Field", name: { kind: "Name", value: "text" } },
                                  { kind: "Field", name: { kind: "Name", value: "amountCents" } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "payment" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "status" } },
                            { kind: "Field", name: { kind: "Name", value: "amountCents" } },
                            { kind: "Field", name: { kind: "Name", value: "payeeName" } },
                            { kind: "Field", name: { kind: "Name", value: "maskedIban" } },
                            { kind: "Field", name: { kind: "Name", value: "paidOn" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MyClaimQuery, MyClaimQueryVariables>;
export const FindFacilitiesDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "FindFacilities" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "FacilitySearchInput" } },
          },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "after" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "String" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "near" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "String" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "placed" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "Boolean" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "searchFacilities" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "first" },
                value: { kind: "IntValue", value: "20" },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "after" },
                value: { kind: "Variable", name: { kind: "Name", value: "after" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "totalCount" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "centre" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "label" } },
                      { kind: "Field", name: { kind: "Name", value: "latitude" } },
                      { kind: "Field", name: { kind: "Name", value: "longitude" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "pageInfo" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "hasNextPage" } },
                      { kind: "Field", name: { kind: "Name", value: "endCursor" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "edges" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "distanceMeters" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "node" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "type" } },
                            { kind: "Field", name: { kind: "Name", value: "address" } },
                            { kind: "Field", name: { kind: "Name", value: "postcode" } },
                            { kind: "Field", name: { kind: "Name", value: "municipality" } },
                            { kind: "Field", name: { kind: "Name", value: "province" } },
                            { kind: "Field", name: { kind: "Name", value: "blueasy" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "healthServices" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "first" },
                value: { kind: "IntValue", value: "100" },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "code" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                { kind: "Field", name: { kind: "Name", value: "category" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "places" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "text" },
                value: { kind: "Variable", name: { kind: "Name", value: "near" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "first" },
                value: { kind: "IntValue", value: "6" },
              },
            ],
            directives: [
              {
                kind: "Directive",
                name: { kind: "Name", value: "include" },
                arguments: [
                  {
                    kind: "Argument",
                    name: { kind: "Name", value: "if" },
                    value: { kind: "Variable", name: { kind: "Name", value: "placed" } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "label" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<FindFacilitiesQuery, FindFacilitiesQueryVariables>;
export const FacilityCardDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "FacilityCard" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "id" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "facility" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "id" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                { kind: "Field", name: { kind: "Name", value: "type" } },
                { kind: "Field", name: { kind: "Name", value: "address" } },
                { kind: "Field", name: { kind: "Name", value: "postcode" } },
                { kind: "Field", name: { kind: "Name", value: "municipality" } },
                { kind: "Field", name: { kind: "Name", value: "province" } },
                { kind: "Field", name: { kind: "Name", value: "latitude" } },
                { kind: "Field", name: { kind: "Name", value: "longitude" } },
                { kind: "Field", name: { kind: "Name", value: "phone" } },
                { kind: "Field", name: { kind: "Name", value: "email" } },
                { kind: "Field", name: { kind: "Name", value: "blueasy" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "openingHours" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "weekday" } },
                      { kind: "Field", name: { kind: "Name", value: "opensAt" } },
                      { kind: "Field", name: { kind: "Name", value: "closesAt" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "services" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "priceCents" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "service" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "code" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "category" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "doctors" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "first" },
                      value: { kind: "IntValue", value: "100" },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "firstName" } },
                      { kind: "Field", name: { kind: "Name", value: "lastName" } },
                      { kind: "Field", name: { kind: "Name", value: "specialties" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<FacilityCardQuery, FacilityCardQueryVariables>;
export const MyPlanDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "MyPlan" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "myCover" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "planName" } },
                { kind: "Field", name: { kind: "Name", value: "editionName" } },
                { kind: "Field", name: { kind: "Name", value: "policyNumber" } },
                { kind: "Field", name: { kind: "Name", value: "insuranceYearFrom" } },
                { kind: "Field", name: { kind: "Name", value: "insuranceYearTo" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "benefits" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "clause" } },
                      { kind: "Field", name: { kind: "Name", value: "summary" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "limit" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "limitCents" } },
                            { kind: "Field", name: { kind: "Name", value: "usedCents" } },
                            { kind: "Field", name: { kind: "Name", value: "heldCents" } },
                            { kind: "Field", name: { kind: "Name", value: "leftCents" } },
                            { kind: "Field", name: { kind: "Name", value: "from" } },
                            { kind: "Field", name: { kind: "Name", value: "to" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MyPlanQuery, MyPlanQueryVariables>;
export const MyTakesInChargeDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "MyTakesInCharge" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "status" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "TakeInChargeStatus" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "after" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "String" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "takesInCharge" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "status" },
                value: { kind: "Variable", name: { kind: "Name", value: "status" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "first" },
                value: { kind: "IntValue", value: "10" },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "after" },
                value: { kind: "Variable", name: { kind: "Name", value: "after" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "totalCount" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "pageInfo" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "hasNextPage" } },
                      { kind: "Field", name: { kind: "Name", value: "endCursor" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "edges" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "node" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "number" } },
                            { kind: "Field", name: { kind: "Name", value: "status" } },
                            { kind: "Field", name: { kind: "Name", value: "openedAt" } },
                            { kind: "Field", name: { kind: "Name", value: "requestedCents" } },
                            { kind: "Field", name: { kind: "Name", value: "authorisedCents" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "facility" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "name" } },
                                  { kind: "Field", name: { kind: "Name", value: "municipality" } },
                                ],
                              },
                            },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "lines" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "id" } },
                                  { kind: "Field", name: { kind: "Name", value: "units" } },
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "service" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [{ kind: "Field", name: { kind: "Name", value: "name" } }],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MyTakesInChargeQuery, MyTakesInChargeQueryVariables>;
export const MyTakeInChargeDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "MyTakeInCharge" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "id" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "takeInCharge" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "id" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
                { kind: "Field", name: { kind: "Name", value: "cause" } },
                { kind: "Field", name: { kind: "Name", value: "injuredOn" } },
                { kind: "Field", name: { kind: "Name", value: "startsOn" } },
                { kind: "Field", name: { kind: "Name", value: "expiresOn" } },
                { kind: "Field", name: { kind: "Name", value: "doctorName" } },
                { kind: "Field", name: { kind: "Name", value: "openedAt" } },
                { kind: "Field", name: { kind: "Name", value: "requestedCents" } },
                { kind: "Field", name: { kind: "Name", value: "authorisedCents" } },
                { kind: "Field", name: { kind: "Name", value: "memberShareCents" } },
                { kind: "Field", name: { kind: "Name", value: "pdfUrl" } },
                { kind: "Field", name: { kind: "Name", value: "mayConfirm" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "facility" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "address" } },
                      { kind: "Field", name: { kind: "Name", value: "postcode" } },
                      { kind: "Field", name: { kind: "Name", value: "municipality" } },
                      { kind: "Field", name: { kind: "Name", value: "province" } },
                      { kind: "Field", name: { kind: "Name", value: "phone" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "lines" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "units" } },
                      { kind: "Field", name: { kind: "Name", value: "unitPriceCents" } },
                      { kind: "Field", name: { kind: "Name", value: "amountCents" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "service" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "name" } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "explanation" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "kind" } },
                      { kind: "Field", name: { kind: "Name", value: "clause" } },
                      { kind: "Field", name: { kind: "Name", value: "text" } },
                      { kind: "Field", name: { kind: "Name", value: "amountCents" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "confirmation" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "expiresAt" } },
                      { kind: "Field", name: { kind: "Name", value: "attemptsLeft" } },
                      { kind: "Field", name: { kind: "Name", value: "sentTo" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "documents" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "label" } },
                      { kind: "Field", name: { kind: "Name", value: "fileName" } },
                      { kind: "Field", name: { kind: "Name", value: "sizeBytes" } },
                      { kind: "Field", name: { kind: "Name", value: "url" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "missingDocuments" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "label" } },
                      { kind: "Field", name: { kind: "Name", value: "why" } },
                      { kind: "Field", name: { kind: "Name", value: "clause" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "invoice" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "number" } },
                      { kind: "Field", name: { kind: "Name", value: "issuedOn" } },
                      { kind: "Field", name: { kind: "Name", value: "amountCents" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "document" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "url" } },
                            { kind: "Field", name: { kind: "Name", value: "fileName" } },
                            { kind: "Field", name: { kind: "Name", value: "sizeBytes" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "settlement" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "requestedCents" } },
                      { kind: "Field", name: { kind: "Name", value: "payableCents" } },
                      { kind: "Field", name: { kind: "Name", value: "memberShareCents" } },
                      { kind: "Field", name: { kind: "Name", value: "settledAt" } },
                      { kind: "Field", name: { kind: "Name", value: "pdfUrl" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "lines" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "kind" } },
                            { kind: "Field", name: { kind: "Name", value: "clause" } },
                            { kind: "Field", name: { kind: "Name", value: "text" } },
                            { kind: "Field", name: { kind: "Name", value: "amountCents" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "claim" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "number" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "payment" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "status" } },
                      { kind: "Field", name: { kind: "Name", value: "amountCents" } },
                      { kind: "Field", name: { kind: "Name", value: "payeeName" } },
                      { kind: "Field", name: { kind: "Name", value: "paidOn" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "timeline" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "verb" } },
                      { kind: "Field", name: { kind: "Name", value: "label" } },
                      { kind: "Field", name: { kind: "Name", value: "at" } },
                      { kind: "Field", name: { kind: "Name", value: "by" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MyTakeInChargeQuery, MyTakeInChargeQueryVariables>;
export const ConfirmMyTakeInChargeDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "ConfirmMyTakeInCharge" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "ConfirmInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "confirmTakeInCharge" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "errors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                      { kind: "Field", name: { kind: "Name", value: "field" } },
                      { kind: "Field", name: { kind: "Name", value: "clause" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "takeInCharge" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ConfirmMyTakeInChargeMutation, ConfirmMyTakeInChargeMutationVariables>;
export const DeclineMyTakeInChargeDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "DeclineMyTakeInCharge" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "ConfirmInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "declineTakeInCharge" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "errors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                      { kind: "Field", name: { kind: "Name", value: "field" } },
                      { kind: "Field", name: { kind: "Name", value: "clause" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "takeInCharge" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeclineMyTakeInChargeMutation, DeclineMyTakeInChargeMutationVariables>;
export const ResendMyCodeDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "ResendMyCode" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "id" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "resendConfirmationCode" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "takeInChargeId" },
                value: { kind: "Variable", name: { kind: "Name", value: "id" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "errors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                      { kind: "Field", name: { kind: "Name", value: "field" } },
                      { kind: "Field", name: { kind: "Name", value: "clause" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "takeInCharge" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ResendMyCodeMutation, ResendMyCodeMutationVariables>;
export const DevelopmentInboxDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "DevelopmentInbox" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "demoSignIns" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "userName" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "developmentMails" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "first" },
                value: { kind: "IntValue", value: "50" },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "to" } },
                { kind: "Field", name: { kind: "Name", value: "subject" } },
                { kind: "Field", name: { kind: "Name", value: "text" } },
                { kind: "Field", name: { kind: "Name", value: "sentAt" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DevelopmentInboxQuery, DevelopmentInboxQueryVariables>;
export const DemoSignInsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "DemoSignIns" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "demoSignIns" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "userName" } },
                { kind: "Field", name: { kind: "Name", value: "password" } },
                { kind: "Field", name: { kind: "Name", value: "displayName" } },
                { kind: "Field", name: { kind: "Name", value: "door" } },
                { kind: "Field", name: { kind: "Name", value: "description" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DemoSignInsQuery, DemoSignInsQueryVariables>;
export const SignInDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "SignIn" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "SignInInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "signIn" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "errors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                      { kind: "Field", name: { kind: "Name", value: "field" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "viewer" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "door" } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "SignOut" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "signOut" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "errors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "code" } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
