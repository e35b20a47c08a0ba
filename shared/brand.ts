declare const brand: unique symbol;

/** A type that only a parser or a constructor can produce, so that raw and checked values differ. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
