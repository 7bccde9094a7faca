export interface PictureTables {
  /** A region's own pictures, WebP without metadata. */
  picture: {
    region_code: string;
    /** 32 hexadecimal digits and `.webp`. */
    file: string;
    bytes: Buffer;
    /** For cards. */
    small: Buffer;
    /** Pixels of `bytes`. */
    width: number;
    height: number;
    added_at: Date;
    added_by: string;
  };
}
