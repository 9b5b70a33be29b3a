using Throughline.Frame.Rosters.EdFi;
using Throughline.Frame.Rosters.Files;
using Throughline.Frame.Rosters.OneRoster;
using Throughline.Frame.Rosters.PlainCsv;
using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters;

/// <summary>The formats of rosters that are read, as <c>--format</c> names them, and how one is recognised.</summary>
internal static class RosterFormats
{
    /// <summary>The plain CSV set of the command line's contract.</summary>
    public const string Csv = "csv";

    /// <summary>OneRoster 1.1 or 1.2, CSV.</summary>
    public const string OneRoster = "oneroster";

    /// <summary>School Data Sync 2.1.</summary>
    public const string Sds = "sds";

    /// <summary>Ed-Fi 6, XML or JSON.</summary>
    public const string EdFi = "edfi";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Csv, OneRoster, Sds, EdFi];

    /// <summary>The format that the files are in, going by their names.</summary>
    /// <exception cref="UnsoundFileException">It is none that is read.</exception>
    public static string Recognise(RosterFiles files)
    {
        if (files.Has("people.csv") || files.Has("assignments.csv") || files.Has("schools.csv"))
        {
            return Csv;
        }
        if (files.Has("orgs.csv") || files.Has("users.csv"))
        {
            return files.Has("manifest.csv") || !files.Has(RoleFile.File) ? OneRoster : Sds;
        }
        if (files.Has("School.csv") || files.Has("Teacher.csv"))
        {
            throw Refusal.Of(
                files.Name,
                "old-format",
                "this is School Data Sync 1 (School.csv, Teacher.csv, Section.csv), which is not read; export School Data Sync 2.1, OneRoster or plain CSV."
            );
        }
        if (files.Has("[Content_Types].xml"))
        {
            throw Refusal.Of(
                files.Name,
                "unknown-format",
                "this is a workbook or a document of an office program; save each of its tables as CSV (UTF-8) and give those files."
            );
        }
        if (files.Names.Any(EdFiSet.IsEdFi))
        {
            return EdFi;
        }
        if (files.Names.Any(name => name.EndsWith(".ics", StringComparison.OrdinalIgnoreCase)))
        {
            throw Refusal.Of(
                files.Name,
                "unknown-format",
                "this is a calendar; bring in people and schools first, calendars have a step of their own."
            );
        }
        throw Refusal.Of(
            files.Name,
            "unknown-format",
            "no roster was recognised in this; it takes people.csv and its companions, OneRoster, School Data Sync 2.1, or Ed-Fi XML or JSON."
        );
    }

    /// <summary>A format as a page says it.</summary>
    public static string Said(string format) =>
        format switch
        {
            Csv => "plain CSV",
            OneRoster => "OneRoster",
            Sds => "School Data Sync 2.1",
            EdFi => "Ed-Fi",
            _ => format,
        };

    /// <summary>Reads files of a format into a roster.</summary>
    /// <exception cref="UnsoundFileException">There is no such format, or the roster is unsound as a whole.</exception>
    public static void Read(string format, RosterFiles files, RosterDraft draft)
    {
        Action<RosterFiles, RosterDraft> read = format switch
        {
            Csv => PlainCsvRoster.Read,
            OneRoster or Sds => OneRosterCsv.Read,
            EdFi => EdFiRoster.Read,
            _ => throw Refusal.Of(
                files.Name,
                "unknown-format",
                $"there is no format '{Tables.Cells.Short(format)}'; choose one of {string.Join(", ", All)}."
            ),
        };
        read(files, draft);
    }
}
