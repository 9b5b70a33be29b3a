using Throughline.Frame.Rosters.Files;
using Throughline.Frame.Rosters.PlainCsv;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Designs;

/// <summary>The Focus rules that are shipped, for a district that has not made its own.</summary>
internal static class DefaultFocusRules
{
    private const string General = "rules.csv";

    /// <summary>The general rules; a design's own words, where it has some, come before them.</summary>
    /// <param name="designId">A short name of <see cref="DesignLibrary.Ids"/>; null for the general rules alone.</param>
    public static IReadOnlyList<FocusRule> For(string? designId = null)
    {
        var own = designId is null ? [] : Read($"{designId}.{General}");
        return [.. own, .. Read(General)];
    }

    private static IReadOnlyList<FocusRule> Read(string file)
    {
        if (LibraryFiles.Open(file) is not { } stream)
        {
            return [];
        }
        var problems = new List<Problem>();
        using var files = new RosterFiles(file, [new StoredFile(file, () => stream)]);
        var rules = RulesCsv.Read(files, file, problems);
        return problems.Count == 0 ? rules : throw new InvalidOperationException(problems[0].ToString());
    }
}
