//! The text of each published JSON Schema, by its file name.

use ratewright::wire::accepted_v1::AcceptedV1;
use ratewright::wire::backup_v1::BackupV1;
use ratewright::wire::evaluation_v1::EvaluationV1;
use ratewright::wire::workbook_v1::WorkbookV1;
use schemars::generate::SchemaSettings;

/// Each file's name and text.
pub fn all() -> Vec<(&'static str, String)> {
    let read = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<WorkbookV1>();
    let written =
        SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<EvaluationV1>();
    let accepted = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<AcceptedV1>();
    let backup = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<BackupV1>();
    let text = |schema: schemars::Schema| format!("{}\n", serde_json::to_string_pretty(&schema).unwrap());
    vec![
        ("workbook-v1.schema.json", text(read)),
        ("evaluation-v1.schema.json", text(written)),
        ("accepted-v1.schema.json", text(accepted)),
        ("backup-v1.schema.json", text(backup)),
    ]
}
