using Throughline.Frame.People;
using Throughline.Persistence.Imports;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Imports;

/// <summary>What becomes of rows that are stored and that the file no longer has.</summary>
internal sealed class RosterLeavers(RosterTables tables, DistrictRoster file, bool tellsHistory, DateOnly today)
{
    private const string StillNeeded = "no longer in the file, kept because records refer to it";

    // Those who refer first, then those referred to, so that each is judged by what is left.
    public async Task Leave(CancellationToken stop)
    {
        Assignments();
        Plainly(tables.Holidays, file.Holidays.Count > 0, row => $"{row.RosterKey} {row.Name}");
        Plainly(tables.Stretches, file.Protected.Count > 0, row => row.RosterKey);
        Plainly(tables.Rules, file.FocusRules is not null, row => row.RosterKey);
        await IfNotNeeded(tables.People, row => row.Name, typeof(PersonEmail), stop);
        var people = tables.People.Standing.Cast<Person>().ToDictionary(person => person.Id, person => person.RosterKey);
        foreach (
            var email in tables.Emails.Missing.Where(each =>
                !people.TryGetValue(each.PersonId, out var key) || tables.People.Wants(key)
            )
        )
        {
            tables.Emails.Remove(email, email.Address);
        }
        Plainly(tables.Memberships, file.SchoolNetworks.Count > 0, row => row.RosterKey);
        await IfNotNeeded(tables.Schools, row => row.Name, typeof(void), stop);
        await IfNotNeeded(tables.Networks, row => row.Name, typeof(void), stop);
    }

    private void Assignments()
    {
        var told = file.Assignments.Select(row => row.Kind).ToHashSet();
        foreach (var row in tables.Assignments.Missing.Where(row => tellsHistory || told.Contains(row.Kind)))
        {
            if (tellsHistory || row.Start >= today)
            {
                tables.Assignments.Remove(row, row.RosterKey);
            }
            else if (row.End is null || row.End >= today)
            {
                tables.Assignments.End(row, Ended(row), row.RosterKey);
            }
        }
    }

    private Assignment Ended(Assignment row) =>
        new()
        {
            Id = row.Id,
            RosterKey = row.RosterKey,
            Kind = row.Kind,
            PersonId = row.PersonId,
            NetworkId = row.NetworkId,
            SchoolId = row.SchoolId,
            TargetPersonId = row.TargetPersonId,
            Start = row.Start,
            End = today.AddDays(-1),
        };

    // A table of which the file says nothing at all is left alone.
    private static void Plainly<T>(TableImport<T> table, bool isStated, Func<T, string> called)
        where T : class, IReimported
    {
        foreach (var row in isStated ? table.Missing : [])
        {
            table.Remove(row, called(row));
        }
    }

    private async Task IfNotNeeded<T>(TableImport<T> table, Func<T, string> called, Type except, CancellationToken stop)
        where T : class, IReimported
    {
        var missing = table.Missing;
        if (missing.Count == 0)
        {
            return;
        }
        var needed = await table.Needed(tables.All, except, stop);
        foreach (var row in missing)
        {
            if (needed.Contains(row.Id))
            {
                table.Keep(called(row), StillNeeded);
            }
            else
            {
                table.Remove(row, called(row));
            }
        }
    }
}
