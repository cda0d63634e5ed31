package org.twelvemonth.workbook.xlsx;

/**
 * A piece of a deflate stream, kept in the spill. It refers to nothing before it and ends at a whole byte, so that pieces
 * make a stream in any order.
 *
 * @param position where it begins in the spill
 * @param length its length as deflated
 * @param size the length of what it holds
 * @param crc the CRC-32 of what it holds
 */
record Piece(long position, int length, int size, int crc) {}
