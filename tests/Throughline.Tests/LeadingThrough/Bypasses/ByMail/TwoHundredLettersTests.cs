using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.LeadingThrough.Bypasses;
using Throughline.LeadingThrough.Bypasses.ByMail;
using Throughline.Mail;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.ParkedLetters;
using Xunit;

namespace Throughline.Tests.LeadingThrough.Bypasses.ByMail;

public sealed class TwoHundredLettersTests(BackStage stage) : IClassFixture<BackStage>
{
    private const int Count = 200;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hundred_letters_of_many_mail_programs_are_sent_back_or_asked_about_and_none_is_lost_or_goes_astray()
    {
        await using var db = stage.Store.OpenFor("test");
        var principals = await PrincipalsWithIld();
        var office = CentralOffice
            .People.Where(one => one.Role is PersonRole.CentralOffice or PersonRole.SeniorLeader)
            .Select(one => one.Name)
            .ToList();
        var letters = new List<(PassedOn Letter, string By, Expected Expected, Ild Of)>();
        for (var number = 0; number < Count; number++)
        {
            var of = principals[number * 7 % principals.Count];
            var (by, expected) = (CastName.Email(office[number * 5 % office.Count]), Expected.SentBack);
            var (from, name) = (of.Address, of.Principal);
            (from, name, by, expected) = (number % 20) switch
            {
                // Only a name, as an office's own directory writes it.
                3 => ("", LastFirst(name), by, Expected.AsksWhose),
                // From home, under an address that nobody knows.
                8 => ($"home{number}@elsewhere.example", name, by, Expected.AsksWhose),
                // Passed on by somebody whom the directory does not know.
                13 => (from, name, $"temp{number}@harbor.example", Expected.Parked),
                // Nobody's letter that only the address says is to be sent back.
                18 => ($"parent{number}@elsewhere.example", "Pat Doe", by, Expected.AsksWhose),
                _ => (from, name, by, expected),
            };
            letters.Add((new PassedOn(number, from, name, $"Letter number {number}"), by, expected, of));
        }
        await stage.Deliver([
            .. letters.Select(one =>
                one.Letter.Letter(
                    one.By,
                    one.Letter.Number % 20 == 18 || one.Letter.Number % 3 == 0
                        ? "office+back@harbor.example"
                        : "office@harbor.example"
                )
            ),
        ]);
        await Received(Count);
        var wrong = new List<string>();
        var backs = await db.MailedBacks.ToListAsync(Stop);
        var bypasses = await db.Bypasses.ToDictionaryAsync(one => one.Id, Stop);
        var parked = await db.ParkedLetters.ToListAsync(Stop);
        foreach (var (letter, by, expected, of) in letters)
        {
            var back = backs.Find(one => one.Topic == letter.Subject);
            var bypass = back?.BypassId is { } id ? bypasses[id] : null;
            var found =
                parked.Exists(one => one.MessageId == $"passed-on-{letter.Number}@harbor.example") ? Expected.Parked
                : back is null ? Expected.Lost
                : back.State == MailedBackState.AsksWhose && bypass is null ? Expected.AsksWhose
                : bypass is { End: BypassEnd.SentBack } && (bypass.OwnerId, bypass.PrincipalId) == (of.IldId, of.PrincipalId)
                    ? Expected.SentBack
                : Expected.Astray;
            if (found != expected)
            {
                wrong.Add($"{letter.Number}, {letter.Form}: {expected} expected, {found}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        // Each has one answer, and whoever is brought in is told once for each.
        Assert.Equal(
            Count,
            await db
                .Letters.Where(one => one.InReplyTo!.StartsWith("passed-on-"))
                .Select(one => one.InReplyTo)
                .Distinct()
                .CountAsync(Stop)
        );
        var sent = letters.Count(one => one.Expected == Expected.SentBack);
        Assert.Equal(160, sent);
        Assert.Equal(
            sent,
            await db.Notices.CountAsync(one => one.Text == "Your ILD has what you asked, and is in touch.", Stop) - Already
        );
        Assert.Empty(await db.MailedAsks.ToListAsync(Stop));
    }

    // Harbor's own sample has one that was sent back before.
    private const int Already = 1;

    private async Task Received(int count)
    {
        await using var db = stage.Store.OpenFor("test");
        var watch = Stopwatch.StartNew();
        while (await db.ReceivedLetters.CountAsync(Stop) < count)
        {
            Assert.True(
                watch.Elapsed < TimeSpan.FromMinutes(4),
                $"{await db.ReceivedLetters.CountAsync(Stop)} letters are in."
            );
            await Task.Delay(500, Stop);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} letters in {watch.Elapsed.TotalSeconds:0.0} s");
    }

    private async Task<List<Ild>> PrincipalsWithIld()
    {
        await using var db = stage.Store.OpenFor("test");
        var district = await DistrictOn.Load(db, new(2026, 3, 19), Stop);
        var addresses = await db
            .PersonEmails.Where(one => one.Position == 0)
            .ToDictionaryAsync(one => one.PersonId, one => one.Address, Stop);
        return
        [
            .. district
                .Networks.Keys.Order()
                .Where(network => district.LeadersOf(network).Count == 1)
                .SelectMany(network =>
                    district
                        .SchoolsOf(network)
                        .SelectMany(school => district.PrincipalsOf(school.Id))
                        .Where(person => addresses.ContainsKey(person.Id) && district.SchoolsLedBy(person.Id).Count == 1)
                        .Select(person => new Ild(
                            person.Id,
                            person.Name,
                            addresses[person.Id],
                            district.LeadersOf(network)[0].Id
                        ))
                )
                .DistinctBy(one => one.PrincipalId),
        ];
    }

    private static string LastFirst(string name) => $"{name.Split(' ')[^1]}, {string.Join(' ', name.Split(' ')[..^1])}";

    private enum Expected
    {
        SentBack,
        AsksWhose,
        Parked,
        Lost,
        Astray,
    }

    private sealed record Ild(long PrincipalId, string Principal, string Address, long IldId);
}
