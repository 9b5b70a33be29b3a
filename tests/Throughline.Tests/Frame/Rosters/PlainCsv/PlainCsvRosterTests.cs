using Throughline.Frame.Rosters;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Frame.Rosters.PlainCsv;

public sealed class PlainCsvRosterTests
{
    [Fact]
    public void A_sound_set_is_read_whole_and_reports_nothing()
    {
        using var folder = RosterFolder.Plain();

        var reading = RosterReading.Read(folder.Path, null);

        Assert.Empty(reading.Problems);
        Assert.Equal("csv", reading.Format);
        var roster = reading.Roster;
        Assert.Equal("America/New_York", roster.District.Zone);
        Assert.Equal(["harbor.example"], roster.District.EmailDomains);
        Assert.Equal(40m, roster.District.ContractHours);
        Assert.Equal(new TimeOnly(8, 0), roster.District.WorkdayStart);
        Assert.Equal(["Public School 1", "The Annex"], roster.Schools[0].Aliases);
        Assert.Equal(["rosa@harbor.example", "r.diaz@harbor.example"], roster.People[0].Emails);
        Assert.Equal(PersonRole.CentralOffice, roster.People[2].Role);
        Assert.Equal(
            new RosterAssignment(AssignmentKind.LeadsSchool, "p1", "s1", new(2025, 8, 1), new(2026, 6, 30)),
            roster.Assignments[1]
        );
        Assert.Null(roster.FocusRules);
    }

    [Fact]
    public void Columns_are_found_by_name_in_any_order_and_case_with_a_byte_order_mark_and_line_ends_of_windows()
    {
        using var folder = RosterFolder
            .Plain()
            .WithText(
                "people.csv",
                "\uFEFFName,EMAIL,notes,Role,id\r\n\"Diaz, Rosa\",rosa@harbor.example,x,ILD,i1\r\n\r\n\"\"\"Lu\"\" Brown\",,,principal,p1\r\n"
            );

        var reading = RosterReading.Read(folder.Path, null);

        Assert.Empty(reading.Problems);
        Assert.Equal(["Diaz, Rosa", "\"Lu\" Brown"], reading.Roster.People.Select(person => person.Name));
        Assert.Equal(["i1", "p1"], reading.Roster.People.Select(person => person.Id));
    }

    [Fact]
    public void The_optional_files_are_read_where_they_are_there()
    {
        using var folder = RosterFolder
            .Plain()
            .With(
                "district.csv",
                "name,zone,email_domains,contract_hours,workday_start,workday_end,school_year_start",
                "Harbor,UTC,a.example;b.example,37.5,07:30,15:30,2025-08-04"
            )
            .With("holidays.csv", "date,name", "2025-12-25,Christmas Day")
            .With("school_networks.csv", "school_id,network_id,start,end", "s2,n1,2025-08-01,2025-12-31", "s2,n2,2026-01-01,")
            .With(
                "protected.csv",
                "network_id,weekday,from,to,valid_from,valid_to,except_dates",
                ",2,,,,2026-01-08,2025-10-14;2025-12-02",
                "n1,4,,12:00,2026-01-09,,"
            )
            .With(
                "rules.csv",
                "id,focus,summary_words,location_words,categories,organizer_roles,organizer_units,with",
                "r1,evaluation,formal observation;evaluation,,,,,principal;principals"
            );

        var reading = RosterReading.Read(folder.Path, "csv");

        Assert.Empty(reading.Problems);
        var roster = reading.Roster;
        Assert.Equal(37.5m, roster.District.ContractHours);
        Assert.Equal(new DateOnly(2025, 8, 4), roster.District.SchoolYearStart);
        Assert.Equal(new DistrictHoliday(new(2025, 12, 25), "Christmas Day"), Assert.Single(roster.Holidays));
        Assert.Equal(new SchoolInNetwork("s2", "n2", new(2026, 1, 1), null), roster.SchoolNetworks[1]);
        Assert.Equal([new(2025, 10, 14), new(2025, 12, 2)], roster.Protected[0].ExceptDates);
        Assert.Equal(new TimeOnly(12, 0), roster.Protected[1].To);
        var rule = Assert.Single(roster.FocusRules!);
        Assert.Equal(["formal observation", "evaluation"], rule.SummaryWords);
        Assert.Equal([With.Principal, With.Principals], rule.With);
    }
}
