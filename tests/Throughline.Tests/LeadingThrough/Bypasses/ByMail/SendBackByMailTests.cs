using Microsoft.EntityFrameworkCore;
using MimeKit;
using Throughline.Demo.Cast;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.LeadingThrough.Bypasses;
using Throughline.LeadingThrough.Bypasses.ByMail;
using Throughline.Tests.TimeAndDemands.Demands.ByMail;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.ParkedLetters;
using Xunit;

namespace Throughline.Tests.LeadingThrough.Bypasses.ByMail;

public sealed class SendBackByMailTests(BackStage stage) : IClassFixture<BackStage>
{
    private const string Words = "I sat with her twice and do not know what to say next. Could you look at it with me?";
    private static readonly string Deputy = CastName.Email(CentralOffice.Deputy);
    private static readonly string Abernathy = CastName.Email("James Abernathy");
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Story_18_a_principals_letter_that_is_passed_on_is_with_the_ILD_within_a_minute_and_answered_kindly()
    {
        var (answer, seconds) = await stage.Send(Passed(Deputy, "A hard parent meeting"));
        Assert.True(seconds < 60, $"It took {seconds:0.0} s.");
        Assert.Equal("Sent back to Marisol Vega", answer.Subject);
        Assert.Contains(
            "James Abernathy reads these words of yours:\n\n“Thank you for coming to me. Marisol Vega works on this with you",
            answer.TextBody,
            StringComparison.Ordinal
        );
        await using var db = stage.Store.OpenFor("test");
        var bypass = (await db.Bypasses.ToListAsync(Stop)).Single(one => one.Topic == "A hard parent meeting");
        Assert.Equal(
            (Id("Marisol Vega"), Id("James Abernathy"), Id(CentralOffice.Deputy), BypassEnd.SentBack),
            (bypass.OwnerId, bypass.PrincipalId!.Value, bypass.AroundId!.Value, bypass.End)
        );
        Assert.Equal(
            SendBack.Kindly("Marisol Vega"),
            (await db.SendBacks.SingleAsync(one => one.BypassId == bypass.Id, Stop)).Text
        );
        var told = await db.Notices.Where(one => one.Path == $"/around/{bypass.Id}").ToListAsync(Stop);
        Assert.Equal(new[] { Id("Marisol Vega"), Id("James Abernathy") }.Order(), told.Select(one => one.PersonId).Order());
        // What the principal wrote is kept nowhere: not in a letter, a notice, a row or the journal.
        Assert.False(await Everywhere("twice and do not know"));
        // It is no ask: nobody priced it.
        Assert.False(await db.MailedAsks.AnyAsync(one => one.Title.Contains("parent meeting"), Stop));
    }

    [Fact]
    public async Task Its_sender_changes_the_words_says_that_they_answered_or_takes_it_back_by_an_answer()
    {
        var (sent, _) = await stage.Send(Passed(Deputy, "Three plans at once"));
        var box = sent.ReplyTo.Mailboxes.Single().Address;
        var (thanks, _) = await stage.Send(MailStage.Letter(Deputy, "Re: Sent back", "Thanks!", box));
        Assert.Contains("Nothing was changed.", thanks.TextBody, StringComparison.Ordinal);
        await stage.Send(MailStage.Letter(Deputy, "Re: Sent back", "SAY: Marisol calls you at two.\n\n> Sent back", box));
        await using var db = stage.Store.OpenFor("test");
        var bypass = (await db.Bypasses.ToListAsync(Stop)).Single(one => one.Topic == "Three plans at once");
        Assert.Equal(
            "Marisol calls you at two.",
            (await db.SendBacks.SingleAsync(one => one.BypassId == bypass.Id, Stop)).Text
        );
        var (stranger, _) = await stage.Send(
            MailStage.Letter(CastName.Email(CentralOffice.Trainer), "Re: Sent back", "UNDO", box)
        );
        Assert.Contains("is not known here", stranger.TextBody, StringComparison.Ordinal);
        await stage.Send(MailStage.Letter(Deputy, "Re: Sent back", "Answered", box));
        await db.Entry(bypass).ReloadAsync(Stop);
        Assert.Equal(BypassEnd.IldKnew, bypass.End);
        var (undone, _) = await stage.Send(MailStage.Letter(Deputy, "Re: Sent back", "UNDO", box));
        Assert.Equal("Taken back", undone.Subject);
        Assert.False(await db.Bypasses.AnyAsync(one => one.Id == bypass.Id, Stop));
        Assert.True(
            await db.Notices.AnyAsync(one => one.PersonId == Id("Marisol Vega") && one.Text.Contains("was taken back"), Stop)
        );
        var (again, _) = await stage.Send(MailStage.Letter(Deputy, "Re: Sent back", "UNDO", box));
        Assert.Contains("taken back already", again.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_letter_passed_on_twice_is_one_and_two_leaders_with_it_are_two()
    {
        await stage.Send(Passed(Deputy, "One and the same"));
        var (second, _) = await stage.Send(Passed(Deputy, "One and the same"));
        Assert.Equal("It is one send-back", second.Subject);
        await stage.Send(Passed(CastName.Email("Vivian Stroud"), "One and the same"));
        await using var db = stage.Store.OpenFor("test");
        Assert.Equal(
            [Id(CentralOffice.Deputy), Id("Vivian Stroud")],
            (await db.Bypasses.OrderBy(one => one.Id).ToListAsync(Stop))
                .Where(one => one.Topic == "One and the same")
                .Select(one => one.AroundId!.Value)
        );
    }

    [Fact]
    public async Task An_ask_is_told_apart_by_the_address_the_head_line_and_who_wrote_it()
    {
        var (ask, _) = await stage.Send(
            MailStage.Letter(
                Deputy,
                "Fwd: Kit",
                Body(
                    CastName.Email("Nora Castellano"),
                    "Nora Castellano",
                    "Kit",
                    "Please fill in the form, 2 hours, by April 7."
                )
            )
        );
        Assert.Contains("2 h × 6 ILDs", ask.TextBody, StringComparison.Ordinal);
        var named = Passed(Deputy, "Hours for tutors", to: "office+ask@harbor.example");
        var (priced, _) = await stage.Send(named);
        Assert.Contains("“Hours for tutors”", priced.TextBody, StringComparison.Ordinal);
        var (plain, _) = await stage.Send(
            MailStage.Letter(Deputy, "Send back the form", "Please send back the form by April 7, 1 hour for each ILD.")
        );
        Assert.Contains("1 h × 6 ILDs", plain.TextBody, StringComparison.Ordinal);
        var (back, _) = await stage.Send(
            MailStage.Letter(Deputy, "Send back: a hallway talk", "James Abernathy stopped me in the hallway.")
        );
        Assert.Equal("Which principal wrote it?", back.Subject);
        var (sent, _) = await stage.Send(
            MailStage.Letter(Deputy, "Re: Which", "Abernathy, James", back.ReplyTo.Mailboxes.Single().Address)
        );
        Assert.Equal("Sent back to Marisol Vega", sent.Subject);
        await using var db = stage.Store.OpenFor("test");
        Assert.Contains((await db.Bypasses.ToListAsync(Stop)), one => one.Topic == "a hallway talk");
    }

    [Fact]
    public async Task A_name_without_a_known_address_is_asked_about_and_nobody_is_told_before()
    {
        var (asked, _) = await stage.Send(
            MailStage.Letter(
                Deputy,
                "FW: From home",
                Body("jim.at.home@elsewhere.example", "James Abernathy", "From home", Words)
            )
        );
        Assert.Contains("Is it James Abernathy, ", asked.TextBody, StringComparison.Ordinal);
        await using var db = stage.Store.OpenFor("test");
        Assert.DoesNotContain(await db.Bypasses.ToListAsync(Stop), one => one.Topic == "From home");
        var box = asked.ReplyTo.Mailboxes.Single().Address;
        var (no, _) = await stage.Send(MailStage.Letter(Deputy, "Re: Which", "nobody@harbor.example", box));
        Assert.Contains("Nothing was done so far.", no.TextBody, StringComparison.Ordinal);
        var (yes, _) = await stage.Send(MailStage.Letter(Deputy, "Re: Which", "Yes", box));
        Assert.Equal("Sent back to Marisol Vega", yes.Subject);
    }

    [Fact]
    public async Task Story_28_what_a_unit_exists_for_goes_to_the_unit_and_is_not_counted()
    {
        var (answer, _) = await stage.Send(Passed(Deputy, "The boiler in room 4"));
        Assert.Contains(
            "“Heating, repairs, furniture” goes straight to Facilities: forward it to Ray Dombrowski",
            answer.TextBody,
            StringComparison.Ordinal
        );
        await using var db = stage.Store.OpenFor("test");
        Assert.DoesNotContain(
            await db.Bypasses.ToListAsync(Stop),
            one => one.Topic.Contains("boiler", StringComparison.Ordinal)
        );
        var (sent, _) = await stage.Send(
            MailStage.Letter(Deputy, "Re: Is it", "Send", answer.ReplyTo.Mailboxes.Single().Address)
        );
        Assert.Equal("Sent back to Marisol Vega", sent.Subject);
    }

    [Fact]
    public async Task An_emergency_is_counted_as_one_and_the_ILD_is_told()
    {
        var letter = Passed(Deputy, "Water in the corridor", note: "Emergency: I closed the wing.");
        var (answer, _) = await stage.Send(letter);
        Assert.Equal("Counted as an emergency", answer.Subject);
        await using var db = stage.Store.OpenFor("test");
        var bypass = (await db.Bypasses.ToListAsync(Stop)).Single(one => one.Topic == "Water in the corridor");
        Assert.True(bypass is { IsEmergency: true, WentThrough: true });
    }

    [Fact]
    public async Task A_board_members_letter_goes_to_the_superintendent_who_redirects()
    {
        var (answer, _) = await stage.Send(Passed(CastName.Email("Harlan Voigt"), "A schedule change"));
        Assert.Contains("Dr. Ingeborg Salter has it and redirects it", answer.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("/around/", answer.TextBody, StringComparison.Ordinal);
        await using var db = stage.Store.OpenFor("test");
        var matter = (await db.Bypasses.ToListAsync(Stop)).Single(one => one.Topic == "A schedule change");
        Assert.Equal(
            (BypassKind.Board, Id(CentralOffice.Superintendent), (long?)null, (long?)null),
            (matter.Kind, matter.OwnerId, matter.PrincipalId, matter.AroundId)
        );
    }

    [Fact]
    public async Task Whoever_is_not_known_or_is_not_of_the_central_office_sends_nothing_and_a_person_looks_by_a_day()
    {
        var (unknown, _) = await stage.Send(Passed("deputys.assistant@harbor.example", "A note for the deputy"));
        Assert.Contains("A person looks at it by Friday, March 20", unknown.TextBody, StringComparison.Ordinal);
        var (principal, _) = await stage.Send(Passed(CastName.Email("Farid Haddad"), "A colleague’s question"));
        Assert.Contains("open the page My ILD", principal.TextBody, StringComparison.Ordinal);
        var (ild, _) = await stage.Send(Passed(CastName.Email("Marisol Vega"), "My own principal"));
        Assert.Equal("It is yours already", ild.Subject);
        await using var db = stage.Store.OpenFor("test");
        var parked = (await db.ParkedLetters.ToListAsync(Stop)).Single(one => one.From == "deputys.assistant@harbor.example");
        Assert.Equal((Id(CentralOffice.Deputy), new DateOnly(2026, 3, 20)), (parked.OwnerId, parked.DueOn));
        Assert.DoesNotContain("Abernathy", parked.Text, StringComparison.Ordinal);
        Assert.False(await Everywhere("twice and do not know"));
        Assert.DoesNotContain(
            await db.Bypasses.ToListAsync(Stop),
            one => one.Topic is "A note for the deputy" or "A colleague’s question" or "My own principal"
        );
    }

    [Fact]
    public async Task A_principal_of_two_schools_is_asked_about_and_goes_to_the_one_that_is_meant()
    {
        await using var db = stage.Store.OpenFor("test");
        var brady = await db.People.SingleAsync(one => one.Name == "Owen Brady", Stop);
        var his = await db.Schools.SingleAsync(one => one.Id == brady.SchoolId, Stop);
        var other = await db.Schools.FirstAsync(one => one.NetworkId != null && one.NetworkId != his.NetworkId, Stop);
        db.Assignments.Add(
            Assignment.Make(AssignmentKind.LeadsSchool, brady, other.RosterKey, new(2026, 3, 1), null, school: other.Id)
        );
        await db.SaveChangesAsync(Stop);
        var (asked, _) = await stage.Send(
            Passed(Deputy, "Of two schools", from: CastName.Email("Owen Brady"), name: "Owen Brady")
        );
        Assert.Contains("has two first calls today", asked.TextBody, StringComparison.Ordinal);
        var lines = asked
            .TextBody!.Split('\n')
            .Where(line =>
                line.StartsWith("1: ", StringComparison.Ordinal) || line.StartsWith("2: ", StringComparison.Ordinal)
            );
        var meant = lines.Single(line => line.Contains(other.Name, StringComparison.Ordinal));
        var box = asked.ReplyTo.Mailboxes.Single().Address;
        var (nine, _) = await stage.Send(MailStage.Letter(Deputy, "Re: Which", "9", box));
        Assert.Contains("one of the numbers", nine.TextBody, StringComparison.Ordinal);
        var (sent, _) = await stage.Send(MailStage.Letter(Deputy, "Re: Which", meant[..1], box));
        Assert.Equal($"Sent back to {meant.Split(", ")[^1].Trim()}", sent.Subject);
    }

    [Fact]
    public async Task Where_nobody_leads_it_is_parked_with_an_owner_and_a_day_and_goes_the_minute_somebody_does()
    {
        await using var db = stage.Store.OpenFor("test");
        var network = new Network { RosterKey = "new-waters", Name = "New Waters" };
        db.Add(network);
        await db.SaveChangesAsync(Stop);
        var school = new School
        {
            RosterKey = "new-pier",
            Name = "New Pier Elementary",
            NetworkId = network.Id,
        };
        db.Add(school);
        await db.SaveChangesAsync(Stop);
        var principal = new Person
        {
            RosterKey = "ivo-keller",
            Name = "Ivo Keller",
            Role = PersonRole.Principal,
            SchoolId = school.Id,
        };
        db.Add(principal);
        await db.SaveChangesAsync(Stop);
        db.AddRange(
            new PersonEmail
            {
                RosterKey = "ivo-keller-0",
                PersonId = principal.Id,
                Address = "ivo.keller@harbor.example",
            },
            Assignment.Make(AssignmentKind.LeadsSchool, principal, school.RosterKey, new(2026, 3, 1), null, school: school.Id)
        );
        await db.SaveChangesAsync(Stop);
        var (waits, _) = await stage.Send(
            Passed(CastName.Email("Vivian Stroud"), "Nobody to call", from: "ivo.keller@harbor.example", name: "Ivo Keller")
        );
        Assert.Contains("Nobody leads New Waters today", waits.TextBody, StringComparison.Ordinal);
        Assert.Contains("by Friday, March 20", waits.TextBody, StringComparison.Ordinal);
        var parked = (await db.ParkedLetters.ToListAsync(Stop)).Single(one => one.Subject == "Nobody leads New Waters today");
        Assert.Equal(new DateOnly(2026, 3, 20), parked.DueOn);
        Assert.DoesNotContain("Keller", parked.Text, StringComparison.Ordinal);
        var letter = await db.MailedBacks.AsNoTracking().SingleAsync(one => one.State == MailedBackState.Waits, Stop);
        // A day without anybody changes nothing.
        await FollowBacks.Follow(db, new(2026, 3, 20), Stop);
        Assert.Equal(
            MailedBackState.Waits,
            (await db.MailedBacks.AsNoTracking().SingleAsync(one => one.Id == letter.Id, Stop)).State
        );
        var denise = await db.People.SingleAsync(one => one.Name == "Denise Okafor", Stop);
        db.Add(
            Assignment.Make(AssignmentKind.LeadsNetwork, denise, network.RosterKey, new(2026, 3, 21), null, network: network.Id)
        );
        await db.SaveChangesAsync(Stop);
        await FollowBacks.Follow(db, new(2026, 3, 21), Stop);
        var bypass = await db.Bypasses.AsNoTracking().SingleAsync(one => one.Id == letter.BypassId, Stop);
        Assert.Equal((denise.Id, BypassEnd.SentBack), (bypass.OwnerId, bypass.End));
        Assert.Equal(
            1,
            await db.Notices.CountAsync(one => one.PersonId == denise.Id && one.Path == $"/around/{bypass.Id}", Stop)
        );
    }

    private long Id(string name) => stage.People[name];

    private static MimeMessage Passed(
        string by,
        string subject,
        string to = "office@harbor.example",
        string note = "",
        string? from = null,
        string name = "James Abernathy"
    ) => MailStage.Letter(by, $"Fwd: {subject}", $"{note}\n\n{Body(from ?? Abernathy, name, subject, Words)}", to);

    private static string Body(string from, string name, string subject, string words) =>
        $"---------- Forwarded message ---------\nFrom: {name} <{from}>\nDate: Thu, Mar 19, 2026 at 9:12 AM\nSubject: {subject}\nTo: <deputy@harbor.example>\n\n{words}\n";

    private async Task<bool> Everywhere(string words)
    {
        await using var db = stage.Store.OpenFor("test");
        return (await db.ParkedLetters.ToListAsync(Stop)).Exists(one => one.Text.Contains(words, StringComparison.Ordinal))
            || (await db.Notices.ToListAsync(Stop)).Exists(one => one.Text.Contains(words, StringComparison.Ordinal))
            || (await db.MailedBacks.ToListAsync(Stop)).Exists(one =>
                $"{one.Topic}{one.Author}".Contains(words, StringComparison.Ordinal)
            )
            || (await db.SendBacks.ToListAsync(Stop)).Exists(one => one.Text.Contains(words, StringComparison.Ordinal))
            || (await db.JournalEntries.ToListAsync(Stop)).Exists(one =>
                $"{one.Before}{one.After}".Contains(words, StringComparison.Ordinal)
            );
    }
}
