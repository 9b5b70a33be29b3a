using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.Persistence.Holding;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.ProtectedTime;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Calendars;

/// <summary>Story 32, told late: an entry was public when it was first read, and is private in a later file.</summary>
public sealed class PrivateEntriesTests(Databases databases)
{
    private const string Marisol = "marisol-vega";
    private const string Uid = "quagga-visit@harbor.example";

    private static readonly string[] Words =
    [
        "Quillfeather",
        "Marrowbone",
        "dr.hush",
        "Sealant",
        "Harpsichord",
        "quagga",
        "Zanzibar",
    ];

    private static readonly string Other = SmallCalendar.Hour("other", "Budget", 18, 13);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Of_an_entry_that_turns_private_no_word_is_left_in_any_table_and_undo_brings_none_back(string kind)
    {
        await using var harbor = await HarborSite.Open(databases, kind);
        using var marisol = await harbor.As(Marisol);
        await Bring(harbor, marisol, Public("Quillfeather cardiology", 9));
        await Say(harbor);
        await Bring(harbor, marisol, Public("Harpsichord lesson", 10));
        Assert.NotEmpty(await Found(harbor.Store));

        var hidden = Public("Sealant", 11).Replace("SUMMARY", "CLASS:PRIVATE\r\nSUMMARY", StringComparison.Ordinal);
        await Bring(harbor, marisol, hidden);
        Assert.Empty(await Found(harbor.Store));
        await using var db = harbor.Store.OpenFor("test");
        var entry = await db.Engagements.AsNoTracking().SingleAsync(one => one.Uid != "other", Stop);
        Assert.True(entry is { IsPrivate: true, VanishedAt: null });
        Assert.Equal(new DateTimeOffset(2026, 3, 17, 15, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), entry.Start);

        // Each import can still be taken back; what comes back is a private entry at its old time.
        foreach (var hour in new[] { 10, 9 })
        {
            await Undo(harbor, marisol);
            Assert.Empty(await Found(harbor.Store));
            var before = await db.Engagements.AsNoTracking().SingleAsync(one => one.Uid != "other", Stop);
            Assert.True(before.IsPrivate);
            Assert.Equal(hour + 4, DateTimeOffset.FromUnixTimeSeconds(before.Start).Hour);
        }
        await Undo(harbor, marisol);
        Assert.False(await db.Engagements.AnyAsync(Stop));
    }

    [Fact]
    public async Task One_private_day_of_a_series_takes_the_words_of_that_day_alone_also_where_it_cannot_be_read()
    {
        await using var harbor = await HarborSite.Open(databases);
        using var marisol = await harbor.As(Marisol);
        var series = SmallCalendar.Hour(Uid, "Standing meeting", 16, 9, "RRULE:FREQ=DAILY;COUNT=3\r\n");
        string Day(string title, string more = "") =>
            SmallCalendar.Hour(
                Uid,
                title,
                17,
                15,
                $"RECURRENCE-ID;TZID=America/New_York:20260317T090000\r\nLOCATION:Marrowbone clinic\r\n{more}"
            );
        await Bring(harbor, marisol, series + Day("Quillfeather cardiology"));
        await Bring(harbor, marisol, series + Day("Quillfeather cardiology", "CLASS:CONFIDENTIAL\r\nDURATION:PT\r\n"));
        await using var db = harbor.Store.OpenFor("test");
        Assert.DoesNotContain(
            await Found(harbor.Store),
            found =>
                found.Contains("Quillfeather", StringComparison.Ordinal) || found.Contains("Marrow", StringComparison.Ordinal)
        );
        Assert.Equal(3, await db.Engagements.CountAsync(one => one.Summary == "Standing meeting", Stop));
    }

    [Fact]
    public async Task A_second_file_that_has_it_as_private_takes_the_words_out_of_the_first()
    {
        await using var harbor = await HarborSite.Open(databases);
        using var marisol = await harbor.As(Marisol);
        await Bring(harbor, marisol, Public("Quillfeather cardiology", 9));
        await Bring(
            harbor,
            marisol,
            Public("Sealant", 9).Replace("SUMMARY", "CLASS:PRIVATE\r\nSUMMARY", StringComparison.Ordinal),
            "vega (1).ics"
        );
        Assert.Empty(await Found(harbor.Store));
    }

    [Fact]
    public async Task A_legal_hold_keeps_the_words_until_it_is_lifted()
    {
        await using var harbor = await HarborSite.Open(databases);
        using var marisol = await harbor.As(Marisol);
        await Bring(harbor, marisol, Public("Quillfeather cardiology", 9));
        await using var db = harbor.Store.OpenFor("test");
        var hold = new LegalHold
        {
            CaseNumber = "1",
            PersonId = await harbor.IdOf(Marisol),
            PlacedBy = "one",
            PlacedAt = HarborSite.Now,
        };
        db.Add(hold);
        await db.SaveChangesAsync(Stop);
        var hidden = Public("Sealant", 9).Replace("SUMMARY", "CLASS:PRIVATE\r\nSUMMARY", StringComparison.Ordinal);
        await Bring(harbor, marisol, hidden);
        var kept = await db.Engagements.AsNoTracking().SingleAsync(one => one.Uid == Uid, Stop);
        Assert.NotNull(kept.VanishedAt);

        hold.Lift("one", HarborSite.Now);
        hold.Lift("two", HarborSite.Now);
        await db.SaveChangesAsync(Stop);
        await Bring(harbor, marisol, hidden + SmallCalendar.Hour("more", "Walk", 19, 9));
        Assert.Empty(await Found(harbor.Store));
    }

    private static string Public(string title, int hour) =>
        SmallCalendar.Hour(
            Uid,
            title,
            17,
            hour,
            "LOCATION:Marrowbone clinic\r\nATTENDEE:mailto:dr.hush@clinic.example\r\nORGANIZER:mailto:dr.hush@clinic.example\r\n"
                + "CATEGORIES:Zanzibar\r\n"
        );

    private static async Task Bring(HarborSite harbor, HttpClient marisol, string events, string file = "vega.ics")
    {
        harbor.Clock.Move(TimeSpan.FromMinutes(15));
        using var answer = await CalendarsPageTests.Send(marisol, "/calendars", file, SmallCalendar.Of(events, Other));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var page = await Website.Page(marisol, "/calendars");
        Assert.Contains("Brought in", page.QuerySelector(".toast")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task Undo(HarborSite harbor, HttpClient marisol)
    {
        await using var db = harbor.Store.OpenFor("test");
        var last = await db
            .Imports.Where(one => one.Kind == CalendarImport.Kind && one.UndoneAt == null)
            .MaxAsync(one => one.Id, Stop);
        await Website.Post(marisol, "/calendars", new() { ["import"] = last.ToString(CultureInfo.InvariantCulture) }, "Undo");
        Assert.NotNull((await db.Imports.AsNoTracking().SingleAsync(one => one.Id == last, Stop)).UndoneAt);
    }

    // What she and her chief say of it while it is public.
    private static async Task Say(HarborSite harbor)
    {
        await using var db = harbor.Store.OpenFor("test");
        var owner = await harbor.IdOf(Marisol);
        db.Confirmations.Add(
            new Confirmation
            {
                OwnerId = owner,
                Uid = Uid,
                Focus = Focus.Other,
                By = "test",
                At = HarborSite.Now,
            }
        );
        db.MissedVisits.Add(
            new MissedVisit
            {
                OwnerId = owner,
                Uid = Uid,
                DidNotHappen = true,
                CauseUnit = "Zanzibar",
                By = "test",
                At = HarborSite.Now,
            }
        );
        db.MovesAsked.Add(
            new MoveAsked
            {
                Uid = Uid,
                Start = 0,
                To = 1,
                Unit = "",
                By = "test",
                At = HarborSite.Now,
            }
        );
        await db.SaveChangesAsync(Stop);
    }

    // Every cell of every table, and on SQLite every byte of the file and of its log.
    private static async Task<List<string>> Found(Store store)
    {
        await using var db = store.OpenFor("test");
        var found = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await db.Database.OpenConnectionAsync(Stop);
            await using var reader = await command.ExecuteReaderAsync(Stop);
            while (await reader.ReadAsync(Stop))
            {
                found.AddRange(
                    Enumerable.Range(0, reader.FieldCount).Select(at => Cell(reader, at)).SelectMany(cell => In(cell, table))
                );
            }
        }
        await db.Database.CloseConnectionAsync();
        if (store.File is { } file)
        {
            foreach (var each in Directory.GetFiles(Path.GetDirectoryName(file)!, $"{Path.GetFileName(file)}*"))
            {
                await using var open = new FileStream(each, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                var bytes = new byte[open.Length];
                await open.ReadExactlyAsync(bytes, Stop);
                found.AddRange(In(Encoding.Latin1.GetString(bytes), Path.GetFileName(each)));
            }
        }
        return found;
    }

    private static string Cell(DbDataReader reader, int at) =>
        Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture)!;

    private static IEnumerable<string> In(string text, string where) =>
        Words.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{where}: {word}");
}
