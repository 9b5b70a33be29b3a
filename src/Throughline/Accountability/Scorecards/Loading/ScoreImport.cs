using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Accountability.Scorecards.Loading.Sheets;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.Imports;
using Throughline.TimeAccounting;

namespace Throughline.Accountability.Scorecards.Loading;

/// <summary>Brings figures that were read into the database: all of it in one transaction, or nothing; the same file again changes nothing.</summary>
internal sealed class ScoreImport
{
    /// <summary>The kind of its imports and runs.</summary>
    public const string Kind = "scorecard";

    private readonly ThroughlineDb db;
    private readonly ScoreReading reading;
    private readonly Importing importing;
    private readonly Dictionary<string, long> indicators = new(StringComparer.Ordinal);
    private int schools;
    private int kept;

    private ScoreImport(ThroughlineDb db, ScoreReading reading, Importing importing) =>
        (this.db, this.reading, this.importing) = (db, reading, importing);

    /// <summary>Carries it out, or only finds out what it would do.</summary>
    /// <param name="db">The context; its actor imports.</param>
    /// <param name="file">The file.</param>
    /// <param name="mapping">How it is read; remembered when anything is kept.</param>
    /// <param name="choice">What is added beside figures, and whether anything is changed at all.</param>
    /// <param name="stop">Stops it; nothing is kept then.</param>
    /// <exception cref="UnsoundFileException">The mapping does not fit, or no row can be used.</exception>
    public static async Task<ScoreOutcome> Run(
        ThroughlineDb db,
        ScoreFile file,
        FileMapping mapping,
        ScoreChoice choice,
        CancellationToken stop = default
    )
    {
        var known = await KnownIndicators.Load(db, stop);
        var read = ScoreReading.Of(file, mapping, known);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.HoldJournal(stop);
        var import = new ScoreImport(db, read, Importing.Begin(db, Kind, file.Name, file.Hash));
        var figures = await import.Placed(choice.AddsSchools, stop);
        await import.AddIndicators(figures, known, stop);
        var (values, targets) = await import.Take(figures, stop);
        var outcome = new ScoreOutcome(null, values, targets, read.New.Count, import.schools, read.Problems)
        {
            AgreedKept = import.kept,
        };
        if (choice.IsTrial || outcome.ChangesNothing || !choice.Confirms(outcome))
        {
            return outcome;
        }
        var written = await import.importing.Write(stop);
        await RememberedColumn.Keep(db, mapping, stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return outcome with { Import = written };
    }

    // Figures with the keys of their schools; those of a school that the district does not have are left out, each school said once.
    private async Task<List<(long School, Figure Figure)>> Placed(bool adds, CancellationToken stop)
    {
        var match = await SchoolMatch.Load(db, stop);
        var unknown = reading.Figures.Where(one => match.Find(one.School) is null).GroupBy(one => one.School).ToList();
        if (adds)
        {
            await AddSchools([.. unknown.Select(one => one.Key).Where(school => school.Code.Length > 0)], match, stop);
        }
        foreach (var school in unknown.Where(one => match.Find(one.Key) is null))
        {
            var first = school.First();
            reading.Report(
                first.Sheet,
                first.Row,
                school.Key.Code.Length > 0 ? school.Key.Code : school.Key.Name,
                "unknown-school",
                $"the district has no school of this {(school.Key.Code.Length > 0 ? "code" : "name")}; its {school.Count()} figures are left out. Import the roster first, or add the file's schools."
            );
        }
        return
        [
            .. reading
                .Figures.Select(one => (School: match.Find(one.School), Figure: one))
                .Where(one => one.School is not null)
                .Select(one => (one.School!.Value, one.Figure)),
        ];
    }

    private async Task AddSchools(List<SchoolName> names, SchoolMatch match, CancellationToken stop)
    {
        var codes = names.GroupBy(one => one.Code, StringComparer.OrdinalIgnoreCase).ToList();
        var keys = await importing.Keys<School>(codes.Count, stop);
        foreach (var code in codes)
        {
            var school = new School
            {
                Id = keys.Dequeue(),
                RosterKey = code.Key,
                Name = code.Select(one => one.Name).FirstOrDefault(name => name.Length > 0, code.Key),
            };
            importing.Add([school]);
            foreach (var name in code)
            {
                match.Add(name, school.Id);
            }
        }
        schools = codes.Count;
    }

    private async Task AddIndicators(List<(long, Figure Figure)> figures, KnownIndicators known, CancellationToken stop)
    {
        foreach (var one in known.Stored)
        {
            indicators.Add(one.Key, one.Id);
        }
        var fresh = figures.Select(one => one.Figure.Indicator).Distinct().Where(key => !indicators.ContainsKey(key)).ToList();
        foreach (var key in reading.New.Keys.Except(fresh).ToList())
        {
            reading.New.Remove(key);
        }
        var keys = await importing.Keys<Indicator>(fresh.Count, stop);
        foreach (var key in fresh)
        {
            var id = keys.Dequeue();
            indicators.Add(key, id);
            importing.Add([
                AllIndicators.Find(key) is { } facts
                    ? Indicator.Of(facts, id)
                    : Indicator.Unknown(key, Name(reading.New[key].Name), reading.New[key].Scale, importing.Import.Source, id),
            ]);
        }
    }

    private async Task<(Changes Values, Changes Targets)> Take(
        List<(long School, Figure Figure)> figures,
        CancellationToken stop
    )
    {
        var (first, last) =
            figures.Count == 0 ? (0, -1) : (figures.Min(one => one.Figure.Year), figures.Max(one => one.Figure.Year));
        var concerned = figures.Select(one => indicators[one.Figure.Indicator]).Distinct().ToList();
        var values = new ScoreTable<ScoreValue>(
            importing,
            await db
                .ScoreValues.AsNoTracking()
                .Where(one => one.Year >= first && one.Year <= last && concerned.Contains(one.IndicatorId))
                .ToListAsync(stop),
            one => (one.SchoolId, one.IndicatorId, one.Year),
            (one, other) => one.IsSameAs(other)
        );
        var targets = new ScoreTable<Target>(
            importing,
            await db
                .Targets.AsNoTracking()
                .Where(one => one.Year >= first && one.Year <= last && concerned.Contains(one.IndicatorId))
                .ToListAsync(stop),
            one => (one.SchoolId, one.IndicatorId, one.Year),
            (one, other) => one.Value == other.Value
        );
        var sources = new FigureSources(reading);
        await values.Reserve(
            figures.Count(one =>
                !one.Figure.IsTarget && !values.Has((one.School, indicators[one.Figure.Indicator], one.Figure.Year))
            ),
            stop
        );
        await targets.Reserve(
            figures.Count(one =>
                one.Figure.IsTarget && !targets.Has((one.School, indicators[one.Figure.Indicator], one.Figure.Year))
            ),
            stop
        );
        foreach (var (school, figure) in figures.Where(one => sources.IsFirst(one.School, one.Figure)))
        {
            var key = (school, indicators[figure.Indicator], figure.Year);
            if (figure.IsTarget && targets.At(key) is { IsAgreed: true } agreed)
            {
                KeepAgreed(agreed, figure);
            }
            else if (figure.IsTarget)
            {
                targets.Take(key, id => AsTarget(id, key, figure));
            }
            else
            {
                values.Take(key, id => AsValue(id, key, figure));
            }
        }
        return (values.Changes, targets.Changes);
    }

    // What a cabinet signed is changed by a round, never by a file that happens to hold the same column.
    private void KeepAgreed(Target agreed, Figure figure)
    {
        if (agreed.Value != figure.Value)
        {
            kept++;
            reading.Report(
                figure.Sheet,
                figure.Row,
                figure.Header,
                "agreed-target",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the target {agreed.Value:0.##} was agreed in a round ({agreed.Method.ToLowerInvariant()}) and stays; the file's {figure.Value:0.##} is left out. Only a round changes it."
                )
            );
        }
    }

    private static ScoreValue AsValue(long id, (long School, long Indicator, int Year) key, Figure figure) =>
        new()
        {
            Id = id,
            SchoolId = key.School,
            IndicatorId = key.Indicator,
            Year = key.Year,
            Value = figure.Value,
            Missing = figure.Missing,
            Counted = figure.Students,
        };

    private static Target AsTarget(long id, (long School, long Indicator, int Year) key, Figure figure) =>
        new()
        {
            Id = id,
            SchoolId = key.School,
            IndicatorId = key.Indicator,
            Year = key.Year,
            Value = figure.Value!.Value,
            Method = Target.FromFile,
        };

    private static string Name(string name) => name.Length > Indicator.LongestName ? name[..Indicator.LongestName] : name;
}
