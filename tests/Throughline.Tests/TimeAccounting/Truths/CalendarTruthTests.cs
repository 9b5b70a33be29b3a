using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Reading;
using Throughline.TimeAccounting.Zones;
using Xunit;

namespace Throughline.Tests.TimeAccounting.Truths;

/// <summary>Real calendars, beside what three independent programs agree on about them.</summary>
public sealed class CalendarTruthTests(ITestOutputHelper output)
{
    // Always seven hours behind UTC: a floating time read as UTC, or the other way about, shows.
    private const string District = "America/Phoenix";
    private static readonly TimeSpan DistrictOffset = TimeSpan.FromHours(-7);

    public static TheoryData<string> Truths()
    {
        var root = Environment.GetEnvironmentVariable(Samples.Variable);
        var folder = Path.Combine(root ?? string.Empty, "data/calendars/truth");
        return root is null || !Directory.Exists(folder)
            ? ["(no samples)"]
            :
            [
                .. Directory
                    .EnumerateFiles(folder, "*.json")
                    .Select(path => Path.GetFileName(path))
                    .Order(StringComparer.Ordinal),
            ];
    }

    [Theory]
    [MemberData(nameof(Truths))]
    public void Every_agreed_occurrence_of_a_real_calendar_is_found_and_no_other(string name)
    {
        var truth = TruthFile.Read(Samples.Path($"data/calendars/truth/{name}"));
        var left = truth.LeftOutMajority.Concat(truth.LeftOutNoMajority).Select(one => one.Uid).ToHashSet();
        var kinds = truth.Occurrences.ToLookup(one => one.Uid, one => one.Kind);
        var ours = Occurrences(truth)
            .Where(one => !left.Contains(one.Uid))
            .Select(one => Told(one.Occurrence, one.Uid, kinds[one.Uid].Contains("floating")))
            .Where(one => IsStartIn(truth.Window, one.Start))
            .ToList();

        Assert.Equal(truth.Count, truth.Occurrences.Count);
        Assert.Equal(Lines(truth.Occurrences), Lines(ours));
        Assert.Equal(Cancelled(truth.Occurrences.Where(one => one.Status is not null)), Cancelled(Stated(ours, truth)));
        var titles = Titles(truth.Occurrences);
        Assert.All(Titles(ours).Where(title => HasTitle(truth, title)), title => Assert.Contains(title, titles));
        output.WriteLine(
            $"{name}: {truth.Count} occurrences of {truth.Occurrences.DistinctBy(one => one.Uid).Count()} events compared, "
                + $"{left.Count} events left out because the programs disagree"
        );
    }

    // A private event keeps no UID; here it is told by the event that it came from.
    private static IEnumerable<(Occurrence Occurrence, string Uid)> Occurrences(TruthFile truth)
    {
        var zone = DistrictZone.Find(District)!;
        var limits = CalendarLimits.Default;
        var content = new CalendarReader(zone, limits).Read(truth.File, Bytes(truth.File), []);
        // A day more at each end: the window is of UTC days for some and of written days for others.
        var window = new Window(truth.Window.FromInclusive.AddDays(-2), truth.Window.ToExclusive.AddDays(1));
        var problems = new List<Problem>();
        var occurrences = content.Occurrences(window, zone, limits, problems);
        Assert.DoesNotContain(problems, problem => problem.Code == "too-many-steps");
        var uids = content.Entries.ToDictionary(entry => entry.Content, entry => entry.SeriesUid);
        return occurrences.Select(one => (one, uids[one.Entry]));
    }

    private static byte[] Bytes(string file)
    {
        var bytes = File.ReadAllBytes(Samples.Path($"data/calendars/ics/{file}"));
        if (!file.EndsWith(".gz", StringComparison.Ordinal))
        {
            return bytes;
        }
        using var unpacked = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        gzip.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static TruthOccurrence Told(Occurrence one, string uid, bool isFloating)
    {
        var kind =
            one.IsAllDay ? "date"
            : isFloating ? "floating"
            : "utc";
        return new TruthOccurrence(
            uid,
            Written(one.Start, kind),
            Written(one.End, kind),
            kind,
            one.Entry.IsCancelled ? "CANCELLED" : null,
            null,
            one.Entry.IsPrivate ? null : Hash(one.Entry.Summary)
        );
    }

    private static string Hash(string title) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title)))[..16];

    private static string Written(long seconds, string kind)
    {
        var utc = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return kind switch
        {
            "date" => utc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "floating" => utc.ToOffset(DistrictOffset).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
            _ => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        };
    }

    private static bool IsStartIn(TruthWindow window, string start)
    {
        var day = DateOnly.ParseExact(start[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return day >= window.FromInclusive && day < window.ToExclusive;
    }

    private static List<string> Lines(IEnumerable<TruthOccurrence> occurrences) =>
        [.. occurrences.Select(one => $"{one.Start} {one.End} {one.Kind} {one.Uid}").Order(StringComparer.Ordinal)];

    private static List<string> Cancelled(IEnumerable<TruthOccurrence> occurrences) =>
        [
            .. occurrences
                .Where(one => one.Status == "CANCELLED")
                .Select(one => $"{one.Start} {one.Uid}")
                .Order(StringComparer.Ordinal),
        ];

    // A title may say that a meeting is cancelled where its status does not; only stated statuses are compared.
    private static IEnumerable<TruthOccurrence> Stated(List<TruthOccurrence> ours, TruthFile truth) =>
        ours.Where(one =>
            truth.Occurrences.Any(told => told.Uid == one.Uid && told.Start == one.Start && told.Status is not null)
        );

    private static bool HasTitle(TruthFile truth, string title) =>
        truth.Occurrences.Any(told =>
            told.SummaryHash is not null && title.StartsWith($"{told.Start} {told.Uid} ", StringComparison.Ordinal)
        );

    private static List<string> Titles(IEnumerable<TruthOccurrence> occurrences) =>
        [
            .. occurrences
                .Where(one => one.SummaryHash is not null)
                .Select(one => $"{one.Start} {one.Uid} {one.SummaryHash}")
                .Order(StringComparer.Ordinal),
        ];
}
