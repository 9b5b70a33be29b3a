using Throughline.Frame.Rosters.Files;
using Throughline.Frame.Rosters.Tables;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.PlainCsv;

/// <summary><c>rules.csv</c>: the district's ordered Focus rules, in a roster or as a file by itself.</summary>
internal static class RulesCsv
{
    /// <summary>Its name in a roster.</summary>
    public const string File = "rules.csv";

    // All of them: a rule with a misspelt column would test nothing and so match everything.
    private static readonly string[] Columns =
    [
        "id",
        "focus",
        "summary_words",
        "location_words",
        "categories",
        "organizer_roles",
        "organizer_units",
        "with",
    ];

    /// <summary>Reads a file of rules by itself.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="problems">Rows that were left out.</param>
    /// <exception cref="UnsoundFileException">The file is unsound as a whole.</exception>
    public static IReadOnlyList<FocusRule> ReadFile(string path, ICollection<Problem> problems)
    {
        using var files = RosterFiles.OpenSingle(path);
        return Read(files, files.Name, problems);
    }

    /// <summary>Reads the rules of a roster, in their order.</summary>
    public static IReadOnlyList<FocusRule> Read(RosterFiles files, string file, ICollection<Problem> problems)
    {
        var table = new CsvTable(files, file, problems, Columns);
        var rules = new List<FocusRule>();
        var ids = new HashSet<string>();
        foreach (var row in table.Rows())
        {
            if (
                row.TryId("id", out var id)
                && TryFocus(row, out var focus)
                && TryWith(row, out var with)
                && IsNew(row, id, ids)
            )
            {
                rules.Add(
                    new FocusRule(
                        id,
                        focus,
                        row.List("summary_words"),
                        row.List("location_words"),
                        row.List("categories"),
                        row.List("organizer_roles"),
                        row.List("organizer_units"),
                        with
                    )
                );
            }
        }
        return rules;
    }

    private static bool IsNew(CsvRow row, string id, HashSet<string> ids)
    {
        if (ids.Add(id))
        {
            return true;
        }
        row.Report("id", "duplicate-id", $"there is a rule '{Cells.Short(id)}' already; this row is left out.");
        return false;
    }

    private static bool TryFocus(CsvRow row, out Focus focus)
    {
        var word = row.Text("focus");
        if (Words.TryParse(word, out focus))
        {
            return true;
        }
        var all = string.Join(", ", Enum.GetValues<Focus>().Select(known => known.Word()));
        row.Report("focus", "unknown-focus", $"'{Cells.Short(word)}' is no Focus; write one of {all}.");
        return false;
    }

    private static bool TryWith(CsvRow row, out List<With> withs)
    {
        withs = [];
        foreach (var word in row.List("with"))
        {
            if (!Words.TryParse(word, out With with))
            {
                var all = string.Join(", ", Enum.GetValues<With>().Select(known => known.Word()));
                row.Report("with", "unknown-with", $"'{Cells.Short(word)}' is no With; write some of {all}.");
                return false;
            }
            withs.Add(with);
        }
        return true;
    }
}
