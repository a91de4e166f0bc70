/** How local CSV and libsvm files are rewritten on their way to S3. */
export interface Conversion {
  /** What becomes of them: CSV with the label first and without a header, or RecordIO-protobuf with 32-bit floats. */
  readonly format: 'csv' | 'recordio-protobuf' | 'recordio-protobuf-sparse';
  /** The column of a table with the label: from 0, from the end (-1 is the last), or its name in the header. */
  readonly label: number | string | 'none';
  /** How many features a row has; tables tell it themselves, libsvm does not. */
  readonly featureDim?: number | undefined;
}
