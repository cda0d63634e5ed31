/** The pages of records: why a country is listed, findings, withheld and rejected records. */
@NullMarked
package org.twelvemonth.console.record;

import org.jspecify.annotations.NullMarked;
