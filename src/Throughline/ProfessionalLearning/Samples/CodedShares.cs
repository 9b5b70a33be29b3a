using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Coding;
using Throughline.ProfessionalLearning.ExitTaps;

namespace Throughline.ProfessionalLearning.Samples;

/// <summary>What was heard in sampled sessions, three or more together.</summary>
/// <param name="Sessions">How many.</param>
/// <param name="Minutes">Minutes coded by the first coder of each.</param>
/// <param name="ByFocus">Of those, by what was heard.</param>
/// <param name="Agreement">How far coders agree, in a sentence.</param>
internal sealed record CodedShares(int Sessions, int Minutes, IReadOnlyDictionary<TapFocus, int> ByFocus, string Agreement)
{
    /// <summary>Fewest sampled sessions that a leader sees together.</summary>
    public const int Fewest = 3;

    // Below this share a conversation is about the school.
    private const double LeastOwnPractice = 0.20;

    public int OwnPractice => ByFocus.GetValueOrDefault(TapFocus.OwnPractice);

    /// <summary>Whether less than a fifth of the minutes were on ILDs' own practice.</summary>
    public bool IsAboutTheSchool => Minutes > 0 && OwnPractice < LeastOwnPractice * Minutes;

    /// <summary>Of a year; null while there are fewer than three.</summary>
    public static async Task<CodedShares?> Of(ThroughlineDb db, SchoolYear year, CancellationToken stop)
    {
        var samples = await db
            .CodedSamples.Join(
                db.Meetings,
                one => one.MeetingId,
                meeting => meeting.Id,
                (one, meeting) => new { Sample = one, meeting.Day }
            )
            .Where(one => one.Day >= year.First && one.Day <= year.Last)
            .Select(one => one.Sample)
            .ToListAsync(stop);
        var ids = samples.Select(one => one.Id).ToList();
        var minutes = await db.CodedMinutes.AsNoTracking().Where(one => ids.Contains(one.SampleId)).ToListAsync(stop);
        var coded = samples.Where(one => minutes.Exists(minute => minute.SampleId == one.Id)).ToList();
        return coded.Count < Fewest ? null : Of(coded, minutes);
    }

    /// <summary>Of some samples, however few: for the ILDs and their coders.</summary>
    public static CodedShares Of(IReadOnlyList<CodedSample> samples, IReadOnlyList<CodedMinute> minutes)
    {
        var bySample = minutes.ToLookup(one => one.SampleId);
        // The first coder's minutes are the share; the second says how sure it is.
        var first = samples
            .SelectMany(sample =>
                bySample[sample.Id]
                    .GroupBy(one => one.CoderId)
                    .OrderByDescending(coder => coder.Count())
                    .ThenBy(coder => coder.Key)
                    .Take(1)
            )
            .SelectMany(coder => coder)
            .ToList();
        return new(
            samples.Count,
            first.Count,
            first.CountBy(one => one.Focus).ToDictionary(),
            Words(RatingsOf(samples, bySample))
        );
    }

    /// <summary>All samples one after the other, as ratings; null where no two coders coded the same minutes.</summary>
    public static Ratings? RatingsOf(IReadOnlyList<CodedSample> samples, ILookup<long, CodedMinute> minutes)
    {
        var most = samples
            .Select(sample => minutes[sample.Id].Select(one => one.CoderId).Distinct().Count())
            .DefaultIfEmpty()
            .Max();
        if (most < 2)
        {
            return null;
        }
        var coders = Enumerable.Range(0, most).Select(_ => new List<string?>()).ToList();
        foreach (var sample in samples)
        {
            var given = minutes[sample.Id]
                .GroupBy(one => one.CoderId)
                .OrderBy(one => one.Key)
                .Select(one => one.ToDictionary(each => each.Minute, each => each.Focus))
                .ToList();
            foreach (var (at, coder) in coders.Index())
            {
                coder.AddRange(
                    Enumerable
                        .Range(0, sample.Minutes)
                        .Select(minute =>
                            at < given.Count && given[at].TryGetValue(minute, out var focus) ? focus.ToString() : null
                        )
                );
            }
        }
        return Ratings.ByCoder([.. coders]);
    }

    private static string Words(Ratings? ratings)
    {
        if (ratings?.PercentAgreement() is not { } agreed)
        {
            return "One coder; a second would say how sure it is.";
        }
        var share = string.Create(CultureInfo.InvariantCulture, $"Coders agree on {100 * agreed.ToDouble():0} %");
        if (ratings.Coders == 2 && ratings.Pair().Kappa() is { } kappa)
        {
            var spread = Bootstrap.Of(ratings, each => each.Pair().Kappa(), seed: 1);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{share}, kappa {kappa.ToDouble():0.00}{(spread is null ? "" : $" ({spread.Low:0.00} to {spread.High:0.00})")}, {AgreementWords.Of(kappa.ToDouble())}."
            );
        }
        return ratings.Alpha() is { } alpha
            ? string.Create(CultureInfo.InvariantCulture, $"{share}, alpha {alpha.ToDouble():0.00}.")
            : $"{share}.";
    }
}
