using System.Security.Cryptography;
using System.Text;
using Ical.Net;
using Ical.Net.DataTypes;
using NodaTime;
using Throughline.Demo;
using Throughline.Demo.Networks;
using Xunit;

namespace Throughline.Tests.Demo;

public sealed class HarborCalendarsTests
{
    private static readonly IReadOnlyDictionary<string, byte[]> Files = HarborCalendars.Files();

    [Fact]
    public void The_same_bytes_are_made_each_time()
    {
        var again = HarborCalendars.Files();
        Assert.Equal(6, again.Count);
        Assert.All(again, file => Assert.Equal(Hash(Files[file.Key]), Hash(file.Value)));
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_each_ends_with_CRLF()
    {
        foreach (var text in Files.Values.Select(Encoding.UTF8.GetString))
        {
            Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        }
    }

    [Fact]
    public void Ical_Net_reads_every_calendar_and_every_entry_of_it()
    {
        foreach (var network in SixNetworks.All)
        {
            var calendar = Calendar.Load(Encoding.UTF8.GetString(Files[Throughline.Demo.Cast.CastName.Id(network.Ild)]))!;
            Assert.Equal(HarborCalendars.Of(network).Count, calendar.Events.Count);
            Assert.True(calendar.GetOccurrences(new CalDateTime(2025, 8, 25)).TakeWhile(IsInYear).Count() > 500);
        }
    }

    [Fact]
    public void A_uid_names_one_series_or_one_entry_within_a_calendar()
    {
        foreach (var network in SixNetworks.All)
        {
            var masters = HarborCalendars
                .Of(network)
                .Where(entry => entry.InsteadOf is null)
                .Select(entry => entry.Uid)
                .ToList();
            Assert.Equal(masters.Count, masters.Distinct().Count());
        }
    }

    [Fact]
    public void Hearings_are_most_in_April()
    {
        var hearings = SixNetworks
            .All.SelectMany(HarborCalendars.Of)
            .Where(entry => entry.Uid.StartsWith("hearing-", StringComparison.Ordinal))
            .CountBy(entry => entry.Start.Month)
            .ToDictionary();
        Assert.Equal(4, hearings.MaxBy(month => month.Value).Key);
    }

    [Fact]
    public void Nothing_was_put_into_a_calendar_after_today()
    {
        var latest = Files
            .Values.SelectMany(file => Encoding.UTF8.GetString(file).Split("\r\n"))
            .Where(line => line.StartsWith("CREATED:", StringComparison.Ordinal))
            .Max(line => line[8..16]);
        Assert.Equal("20260318", latest);
        Assert.Equal(new LocalDate(2026, 3, 19), HarborYear.Today);
    }

    private static bool IsInYear(Occurrence occurrence) => occurrence.Period.StartTime.Year < 2027;

    private static string Hash(byte[] file) => Convert.ToHexString(SHA256.HashData(file));
}
