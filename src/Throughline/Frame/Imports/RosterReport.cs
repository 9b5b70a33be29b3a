using System.Text.Encodings.Web;
using System.Text.Json;
using Throughline.Frame.Rosters;

namespace Throughline.Frame.Imports;

/// <summary>What an import of a roster did, for people or as JSON.</summary>
internal static class RosterReport
{
    private const int Shown = 12;
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>That nothing came in, as JSON.</summary>
    public static void Refuse(TextWriter to, RosterReading reading) =>
        to.WriteLine(
            JsonSerializer.Serialize(new { ok = false, problems = reading.Problems.Select(problem => problem.ToString()) }, Web)
        );

    public static void Write(TextWriter to, RosterOutcome outcome, RosterReading reading, bool isTrial, bool asJson)
    {
        if (asJson)
        {
            to.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        ok = true,
                        problems = reading.Problems.Select(problem => problem.ToString()),
                        import = outcome.Import?.Id,
                        dryRun = isTrial,
                        format = reading.Format,
                        tables = outcome.Tables,
                        leftOut = reading.Problems.Count,
                    },
                    Web
                )
            );
            return;
        }
        foreach (var table in outcome.Tables)
        {
            to.WriteLine($"{table.Table}:");
            Lines(to, "+", "added", table.Added);
            Lines(to, "~", "changed", table.Changed);
            Lines(to, ".", "ended", table.Ended);
            Lines(to, "-", "removed", table.Removed);
            Lines(to, "=", "kept", table.Kept);
        }
        to.WriteLine(Sentence(outcome, isTrial));
    }

    private static string Sentence(RosterOutcome outcome, bool isTrial)
    {
        if (outcome.ChangesNothing)
        {
            return "Nothing changes: the database has all of it already.";
        }
        var rows = outcome.Tables.Sum(table => table.Count);
        return isTrial
            ? $"{rows} rows would change; nothing was changed."
            : $"Import {outcome.Import!.Id}: {rows} rows changed. To take it back: throughline undo {outcome.Import.Id}";
    }

    private static void Lines(TextWriter to, string sign, string word, IReadOnlyList<string> names)
    {
        foreach (var name in names.Take(Shown))
        {
            to.WriteLine($"  {sign} {name}");
        }
        if (names.Count > Shown)
        {
            to.WriteLine($"  {sign} and {names.Count - Shown} more {word}");
        }
    }
}
