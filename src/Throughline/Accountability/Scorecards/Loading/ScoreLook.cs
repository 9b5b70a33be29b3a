using System.Text.Json;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Accountability.Scorecards.Loading.Sheets;
using Throughline.Frame.Imports;

namespace Throughline.Accountability.Scorecards.Loading;

/// <summary>What a page shows of a file before, and after, it is brought in: its mapping, some cells of each column, and what becomes of it.</summary>
internal sealed record ScoreLook
{
    private const int MostProblems = 200;

    /// <summary>The mapping as text; see <see cref="FileMapping"/>.</summary>
    public string Mapping { get; init; } = "";

    /// <summary>Up to three cells of each mapped column, sheet by sheet in the mapping's order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Samples { get; init; } = [];
    public bool AddsSchools { get; init; }
    public int Values { get; init; }
    public int ChangedValues { get; init; }
    public int Targets { get; init; }
    public int ChangedTargets { get; init; }

    /// <summary>Agreed targets that the file has otherwise; they stay.</summary>
    public int AgreedKept { get; init; }
    public int NewIndicators { get; init; }
    public int NewSchools { get; init; }
    public int ProblemCount { get; init; }

    /// <summary>The first of them, as commands print them.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Why it cannot be brought in as it is mapped; empty where it can.</summary>
    public string Refusal { get; init; } = "";
    public int Count => Values + ChangedValues + Targets + ChangedTargets;

    public FileMapping Read() => FileMapping.Read("mapping", Mapping);

    public static ScoreLook? Parse(string json) => json.Length == 0 ? null : JsonSerializer.Deserialize<ScoreLook>(json);

    /// <summary>Looks at a file: by a mapping, or by the one that is proposed.</summary>
    public static async Task Look(RunAtWork at, string folder, FileMapping? mapping, int? year, bool addsSchools)
    {
        await at.Say("Reading the file");
        var file = Open(folder);
        await using var db = at.Open();
        mapping ??= await Proposal.Of(db, file, year, at.Stop);
        var look = new ScoreLook
        {
            Mapping = mapping.Whole(),
            Samples = Sample(file, mapping),
            AddsSchools = addsSchools,
        };
        try
        {
            look = look.With(await ScoreImport.Run(db, file, mapping, new(addsSchools, IsTrial: true), at.Stop));
        }
        catch (TimeAccounting.UnsoundFileException unsound)
        {
            look = look with { Refusal = unsound.Message };
        }
        await at.End(RunState.Looked, "", JsonSerializer.Serialize(look));
    }

    /// <summary>Brings in what was looked at.</summary>
    public static async Task BringIn(RunAtWork at, string folder, ScoreLook look)
    {
        await at.Say("Bringing the figures in");
        var file = Open(folder);
        await using var db = at.Open();
        var outcome = await ScoreImport.Run(db, file, look.Read(), new(look.AddsSchools), at.Stop);
        UploadFolder.Drop(folder);
        await at.End(RunState.Done, "", JsonSerializer.Serialize(look.With(outcome)), outcome.Import?.Id);
    }

    private ScoreLook With(ScoreOutcome outcome) =>
        this with
        {
            Values = outcome.Values.Added,
            ChangedValues = outcome.Values.Changed,
            Targets = outcome.Targets.Added,
            ChangedTargets = outcome.Targets.Changed,
            AgreedKept = outcome.AgreedKept,
            NewIndicators = outcome.NewIndicators,
            NewSchools = outcome.NewSchools,
            ProblemCount = outcome.Problems.Count,
            Problems = [.. outcome.Problems.Take(MostProblems).Select(problem => problem.ToString())],
        };

    private static ScoreFile Open(string folder) =>
        ScoreFile.Open(
            UploadFolder.Find(folder)
                ?? throw Frame.Rosters.Refusal.Of("Files", "gone", "the file is no longer here; choose it once more.")
        );

    private static List<IReadOnlyList<string>> Sample(ScoreFile file, FileMapping mapping) =>
        [
            .. mapping.Sheets.Select(sheet =>
            {
                var rows = file
                    .Sheets.First(one => one.Name == sheet.Sheet || file.Sheets.Count == 1)
                    .Rows.Where(row => row.Number > sheet.HeaderRow)
                    .Take(200)
                    .ToList();
                return (IReadOnlyList<string>)
                    [
                        .. sheet.Columns.Select(column =>
                            string.Join(
                                " · ",
                                rows.Select(row => row[column.Column - 1])
                                    .Where(cell => cell.Length > 0)
                                    .Distinct()
                                    .Take(3)
                                    .Select(Frame.Rosters.Tables.Cells.Short)
                            )
                        ),
                    ];
            }),
        ];
}
