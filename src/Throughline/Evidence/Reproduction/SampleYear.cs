using System.Globalization;
using CsvHelper;
using Throughline.Evidence.Triangulation;

namespace Throughline.Evidence.Reproduction;

/// <summary>How something of a sample district's year was gathered.</summary>
internal enum Gathered
{
    Calendar,
    Meeting,
    Account,
}

/// <summary>One thing recorded in a sample district's year.</summary>
/// <param name="Gathered">How.</param>
/// <param name="Question">The question that it answers.</param>
/// <param name="Source">The kind of source.</param>
/// <param name="Part">Counted.</param>
/// <param name="Whole">Of so much.</param>
/// <param name="IsOfStudy">Whether the event is in the study; where not, it is made up to have a second source.</param>
/// <param name="What">What happened.</param>
internal sealed record RecordedFact(
    Gathered Gathered,
    string Question,
    SourceKind Source,
    double Part,
    double Whole,
    bool IsOfStudy,
    string What
);

/// <summary>A district's year as data: a file of the library. The product knows none of them by name; the file's name is all.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Facts">What is recorded.</param>
internal sealed record SampleYear(string Name, IReadOnlyList<RecordedFact> Facts)
{
    private const string Folder = "Reproduction/";
    private const string Claims = "claims";

    /// <summary>Every year of the library.</summary>
    public static IReadOnlyList<SampleYear> Library { get; } =
    [
        .. typeof(SampleYear)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name != $"{Folder}{Claims}.csv")
            .Order(StringComparer.Ordinal)
            .Select(name => new SampleYear(
                Path.GetFileNameWithoutExtension(name[Folder.Length..]),
                [.. Rows(name).Select(Fact)]
            )),
    ];

    /// <summary>What the instrument makes of it: the same rules as for any district.</summary>
    public IReadOnlyList<Finding> Findings =>
        [.. Facts.Select(fact => Finding.Counted(fact.Question, fact.Source, fact.Part, fact.Whole, fact.What, ""))];

    /// <summary>The rating of a part.</summary>
    public Rating RatingOf(Aspect aspect) =>
        Ratings.Of([.. Findings.Where(one => SupportEvidence.ByKey[one.Question].Of.Key == aspect.Key)], SupportEvidence.ByKey);

    internal static IEnumerable<IReadOnlyDictionary<string, string>> ClaimRows() => Rows($"{Folder}{Claims}.csv");

    private static RecordedFact Fact(IReadOnlyDictionary<string, string> row) =>
        new(
            Enum.Parse<Gathered>(row["gathered"], ignoreCase: true),
            row["question"],
            Enum.Parse<SourceKind>(row["source"]),
            double.Parse(row["part"], CultureInfo.InvariantCulture),
            double.Parse(row["whole"], CultureInfo.InvariantCulture),
            row["mark"] == "S",
            row["what"]
        );

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string resource)
    {
        using var text = new StreamReader(typeof(SampleYear).Assembly.GetManifestResourceStream(resource)!);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            yield return csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name)!, StringComparer.Ordinal);
        }
    }
}
