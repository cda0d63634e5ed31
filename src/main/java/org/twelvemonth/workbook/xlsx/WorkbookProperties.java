package org.twelvemonth.workbook.xlsx;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What a workbook says of itself. Nothing else is written into its properties, and no clock is read: the same content
 * gives the same bytes.
 *
 * @param title the document's title
 * @param language the language of its text
 * @param creator the program that makes it
 * @param date the day that stands for its creation and last change, at midnight UTC
 * @param marking the line that stands above every table, in bold
 */
public record WorkbookProperties(String title, Locale language, String creator, LocalDate date, String marking) {}
