using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Rules;
using Throughline.Persistence;
using Throughline.Persistence.Imports;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Imports;

/// <summary>The tables of a roster, each compared with its part of the file.</summary>
internal sealed class RosterTables(Importing importing, ThroughlineDb db, DistrictRoster file)
{
    public TableImport<District> District { get; } = new(importing, db, "district");
    public TableImport<Network> Networks { get; } = new(importing, db, "networks");
    public TableImport<School> Schools { get; } = new(importing, db, "schools");
    public TableImport<Person> People { get; } = new(importing, db, "people");
    public TableImport<PersonEmail> Emails { get; } = new(importing, db, "addresses");
    public TableImport<Assignment> Assignments { get; } = new(importing, db, "assignments");
    public TableImport<SchoolMembership> Memberships { get; } = new(importing, db, "school networks");
    public TableImport<Holiday> Holidays { get; } = new(importing, db, "holidays");
    public TableImport<ProtectedStretch> Stretches { get; } = new(importing, db, "protected time");
    public TableImport<OrderedRule> Rules { get; } = new(importing, db, "focus rules");

    public IReadOnlyList<ITableImport> All =>
        [District, Networks, Schools, People, Emails, Assignments, Memberships, Holidays, Stretches, Rules];

    public async Task Prepare(CancellationToken stop)
    {
        await District.Prepare([], stop);
        await Networks.Prepare(file.Networks.Select(row => row.Id), stop);
        await Schools.Prepare(file.Schools.Select(row => row.Id), stop);
        await People.Prepare(file.People.Select(row => row.Id), stop);
        await Emails.Prepare(
            file.People.SelectMany(row => row.Emails.Select(address => RosterKeys.OfEmail(row.Id, address))),
            stop
        );
        await Assignments.Prepare(file.Assignments.Select(RosterKeys.Of), stop);
        await Memberships.Prepare(file.SchoolNetworks.Select(RosterKeys.Of), stop);
        await Holidays.Prepare(file.Holidays.Select(RosterKeys.Of), stop);
        await Stretches.Prepare(file.Protected.Select(RosterKeys.Of), stop);
        await Rules.Prepare((file.FocusRules ?? []).Select(row => row.Id), stop);
    }

    /// <summary>Takes every row of the file; those referred to before those that refer.</summary>
    public void Take()
    {
        foreach (var row in file.Networks)
        {
            Networks.Take(
                new Network
                {
                    Id = Networks.IdOf(row.Id),
                    RosterKey = row.Id,
                    Name = row.Name,
                },
                row.Name
            );
        }
        foreach (var row in file.Schools)
        {
            Schools.Take(Row(row), row.Name);
        }
        foreach (var row in file.People)
        {
            People.Take(Row(row), row.Name);
        }
        foreach (var row in file.People)
        {
            TakeEmails(row);
        }
        var names = new RosterNames(file);
        foreach (var row in file.Assignments)
        {
            Assignments.Take(Row(row), names.Of(row));
        }
        foreach (var row in file.SchoolNetworks)
        {
            Memberships.Take(Row(row), names.Of(row));
        }
        foreach (var row in file.Holidays)
        {
            var key = RosterKeys.Of(row);
            Holidays.Take(
                new Holiday
                {
                    Id = Holidays.IdOf(key),
                    RosterKey = key,
                    Date = row.Date,
                    Name = row.Name,
                },
                $"{key} {row.Name}"
            );
        }
        foreach (var row in file.Protected)
        {
            Stretches.Take(Row(row), RosterNames.Of(row));
        }
        foreach (var (position, row) in (file.FocusRules ?? []).Index())
        {
            Rules.Take(OrderedRule.From(row, position, Rules.IdOf(row.Id)), row.Id);
        }
    }

    private School Row(RosterSchool row) =>
        new()
        {
            Id = Schools.IdOf(row.Id),
            RosterKey = row.Id,
            Name = row.Name,
            Aliases = [.. row.Aliases],
            Level = row.Level,
            NetworkId = Networks.IdOrNull(row.NetworkId),
        };

    private Person Row(RosterPerson row) =>
        new()
        {
            Id = People.IdOf(row.Id),
            RosterKey = row.Id,
            Role = row.Role,
            Name = row.Name,
            Zone = row.Zone,
            Unit = row.Unit,
            SchoolId = Schools.IdOrNull(row.SchoolId),
            NetworkId = Networks.IdOrNull(row.NetworkId),
        };

    private void TakeEmails(RosterPerson row)
    {
        foreach (var (position, address) in row.Emails.Index())
        {
            var key = RosterKeys.OfEmail(row.Id, address);
            var email = new PersonEmail
            {
                Id = Emails.IdOf(key),
                RosterKey = key,
                PersonId = People.IdOf(row.Id),
                Address = address.ToLowerInvariant(),
                Position = position,
            };
            Emails.Take(email, $"{row.Name} {address}");
        }
    }

    private Assignment Row(RosterAssignment row)
    {
        var toNetwork = row.Kind is AssignmentKind.LeadsNetwork or AssignmentKind.Facilitates or AssignmentKind.LendsTo;
        var toSchool = row.Kind is AssignmentKind.LeadsSchool;
        var key = RosterKeys.Of(row);
        return new Assignment
        {
            Id = Assignments.IdOf(key),
            RosterKey = key,
            Kind = row.Kind,
            PersonId = People.IdOf(row.PersonId),
            NetworkId = toNetwork ? Networks.IdOf(row.TargetId) : null,
            SchoolId = toSchool ? Schools.IdOf(row.TargetId) : null,
            TargetPersonId = toNetwork || toSchool ? null : People.IdOf(row.TargetId),
            Start = row.Start,
            End = row.End,
        };
    }

    private SchoolMembership Row(SchoolInNetwork row)
    {
        var key = RosterKeys.Of(row);
        return new SchoolMembership
        {
            Id = Memberships.IdOf(key),
            RosterKey = key,
            SchoolId = Schools.IdOf(row.SchoolId),
            NetworkId = Networks.IdOf(row.NetworkId),
            Start = row.Start,
            End = row.End,
        };
    }

    private ProtectedStretch Row(ProtectedRule row)
    {
        var key = RosterKeys.Of(row);
        return new ProtectedStretch
        {
            Id = Stretches.IdOf(key),
            RosterKey = key,
            NetworkId = Networks.IdOrNull(row.NetworkId),
            Weekday = row.Weekday,
            From = row.From,
            To = row.To,
            ValidFrom = row.ValidFrom,
            ValidTo = row.ValidTo,
            ExceptDates = [.. row.ExceptDates],
        };
    }
}
