"""The report as an analyst would script it: pandas reads, filters and groups; XlsxWriter or openpyxl writes row by row.

Takes xlsxwriter or openpyxl, the records and a folder. It checks nothing and keeps nothing back: list and workbook alone.
"""

import sys

import openpyxl
import pandas as pd
import xlsxwriter

FROM, TO = "2025-11-01", "2026-10-31"


def main(writer, records, folder):
    frame = pd.read_csv(records, dtype=str, keep_default_na=False)
    start, end = frame["delivery_start"], frame["delivery_end"]
    window = frame[(start <= TO) & (start != "") & ((end == "") | (end >= FROM))]
    listed = window[window["disclosure"] == "PUBLISH"]["country"].drop_duplicates().sort_values()
    listed.to_csv(f"{folder}/countries.txt", index=False, header=False)
    WRITERS[writer](window, f"{folder}/engagements.xlsx")


def with_xlsxwriter(window, file):
    with xlsxwriter.Workbook(file, {"constant_memory": True}) as workbook:
        sheet = workbook.add_worksheet("Engagements")
        sheet.write_row(0, 0, window.columns)
        for number, row in enumerate(window.itertuples(index=False, name=None), start=1):
            sheet.write_row(number, 0, row)


def with_openpyxl(window, file):
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("Engagements")
    sheet.append(list(window.columns))
    for row in window.itertuples(index=False, name=None):
        sheet.append(row)
    workbook.save(file)


WRITERS = {"xlsxwriter": with_xlsxwriter, "openpyxl": with_openpyxl}

if __name__ == "__main__":
    main(*sys.argv[1:])
