using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Rules;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>The weekly pattern became another one from a day on, or does not hold on one day; who said so, when, and what it was before.</summary>
/// <remarks>What has been stays as it was: stretches are ended and new ones begin, so reports of earlier weeks keep the earlier pattern.</remarks>
[Record(RecordKind.R08)]
internal sealed class ProtectedChange : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>The network concerned; null for all.</summary>
    public long? NetworkId { get; init; }

    /// <summary>First day on which it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>An exception for this day alone.</summary>
    public bool IsException { get; init; }

    /// <summary>Hours a week before.</summary>
    public double HoursBefore { get; init; }

    /// <summary>Hours a week from then on.</summary>
    public double HoursAfter { get; init; }

    /// <summary>Why, in the words of whoever changed it; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who, by name.</summary>
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public string UndoneBy { get; set; } = "";
    public DateTimeOffset? UndoneAt { get; set; }

    /// <summary>Roster keys of the stretches that began with it.</summary>
    public List<string> Begun { get; init; } = [];

    /// <summary>Roster keys of the stretches that ended with it, each with its last day before: <c>key=2026-06-26</c>, or <c>key=</c> for open.</summary>
    public List<string> Ended { get; init; } = [];

    /// <summary>Another pattern from a day on.</summary>
    /// <param name="standing">The stretches of this scope, of every date; those that would reach the day are ended before it.</param>
    /// <param name="wanted">What is protected from then on; these begin.</param>
    /// <param name="scope">The network, null for all, and the day from which on.</param>
    /// <param name="hours">Hours a week before and after.</param>
    /// <param name="said">Who changes it, and why.</param>
    /// <param name="now">When.</param>
    public static ProtectedChange Pattern(
        IEnumerable<ProtectedStretch> standing,
        IReadOnlyList<ProtectedStretch> wanted,
        (long? Network, DateOnly From) scope,
        (double Before, double After) hours,
        (string By, string Reason) said,
        DateTimeOffset now
    )
    {
        var from = scope.From;
        var ended = new List<string>();
        foreach (var stretch in standing.Where(one => one.ValidTo is null || one.ValidTo >= from))
        {
            ended.Add($"{stretch.RosterKey}={stretch.ValidTo:yyyy-MM-dd}");
            stretch.ValidTo = from.AddDays(-1);
        }
        return new ProtectedChange
        {
            NetworkId = scope.Network,
            From = from,
            Reason = said.Reason,
            HoursBefore = hours.Before,
            HoursAfter = hours.After,
            By = said.By,
            At = now,
            Begun = [.. wanted.Select(one => one.RosterKey)],
            Ended = ended,
        };
    }

    /// <summary>One day on which nothing is protected.</summary>
    public static ProtectedChange Exception(
        IEnumerable<ProtectedStretch> standing,
        DateOnly day,
        string reason,
        string by,
        DateTimeOffset now
    )
    {
        var touched = new List<string>();
        var weekday = ((int)day.DayOfWeek + 6) % 7 + 1;
        foreach (var stretch in standing.Where(one => one.Weekday == weekday && !one.ExceptDates.Contains(day)))
        {
            stretch.ExceptDates = [.. stretch.ExceptDates, day];
            touched.Add($"{stretch.RosterKey}=");
        }
        return new ProtectedChange
        {
            From = day,
            IsException = true,
            Reason = reason,
            By = by,
            At = now,
            Ended = touched,
        };
    }

    /// <summary>Puts back what was; the stretches that it began are given back to be removed.</summary>
    public IReadOnlyList<ProtectedStretch> Undo(IReadOnlyList<ProtectedStretch> stretches, string by, DateTimeOffset now)
    {
        foreach (var line in Ended)
        {
            var (key, before) = (line[..line.LastIndexOf('=')], line[(line.LastIndexOf('=') + 1)..]);
            if (stretches.FirstOrDefault(one => one.RosterKey == key) is not { } stretch)
            {
                continue;
            }
            if (IsException)
            {
                stretch.ExceptDates = [.. stretch.ExceptDates.Where(day => day != From)];
            }
            else
            {
                stretch.ValidTo =
                    before.Length == 0 ? null : DateOnly.Parse(before, System.Globalization.CultureInfo.InvariantCulture);
            }
        }
        (UndoneBy, UndoneAt) = (by, now);
        return [.. stretches.Where(one => Begun.Contains(one.RosterKey))];
    }

    private sealed class Table : IEntityTypeConfiguration<ProtectedChange>
    {
        public void Configure(EntityTypeBuilder<ProtectedChange> builder)
        {
            builder.ToTable("protected_changes");
            builder.HasOne<Network>().WithMany().HasForeignKey(change => change.NetworkId);
        }
    }
}
