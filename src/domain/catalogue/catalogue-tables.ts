import type { Generated } from "kysely";
import type { GeneralDescription, OntologyTerm, Organization, Service, ServiceChannel } from "./catalogue.ts";
import type { Json, NullableTimestamp, RegisterRecord, Timestamp } from "./register-record.ts";

interface ServiceTable extends RegisterRecord<Service> {
  organization_id: string | null;
  general_description_id: string | null;
  is_nationwide: boolean;
  includes_aland: boolean;
  municipalities: readonly string[];
  off_tray_reason: string | null;
}

export interface CatalogueTables {
  general_description: RegisterRecord<GeneralDescription>;
  organization: RegisterRecord<Organization>;
  service_channel: RegisterRecord<ServiceChannel>;
  service: ServiceTable;
  ontology_term: { uri: string; label: Json<OntologyTerm["label"]>; parent_uri: string | null };
  catalogue_version: { only_row: Generated<boolean>; epoch: Generated<string>; version: number };
}

export interface ImportTables {
  import_run: {
    id: Generated<number>;
    source: string;
    mode: "full" | "incremental" | "reconcile";
    scope: string;
    status: "running" | "finished" | "interrupted" | "failed";
    started_at: Timestamp;
    finished_at: NullableTimestamp;
    resumes: number | null;
    window_start: Timestamp;
    checkpoint: Json<{ kind?: string; after?: string; removed?: boolean }>;
    report: Json<Record<string, unknown>>;
    error: string | null;
  };
  quarantine: {
    source: string;
    kind: string;
    source_id: string;
    reason: string;
    excerpt: string;
    run_id: number | null;
    seen_at: Timestamp;
  };
}
