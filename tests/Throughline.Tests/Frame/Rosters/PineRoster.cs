namespace Throughline.Tests.Frame.Rosters;

/// <summary>A small district's roster in plain CSV, as somebody writes it who has read the contract once.</summary>
internal static class PineRoster
{
    /// <summary>Its files: one network, school and principal for each ILD, a deputy over them, a superintendent.</summary>
    /// <param name="ilds">Ids of the ILDs.</param>
    /// <param name="since">First day of the school year and of every assignment.</param>
    public static IEnumerable<(string Name, string Text)> Files(IReadOnlyList<string> ilds, string since)
    {
        string Lines(Func<string, string> line) => string.Concat(ilds.Select(ild => line(ild) + "\n"));
        yield return (
            "district.csv",
            $"name,zone,email_domains,contract_hours,workday_start,workday_end,school_year_start\nPine Unified,America/Chicago,pine.example,40,08:00,16:00,{since}\n"
        );
        yield return ("networks.csv", "id,name\n" + Lines(ild => $"net-{ild},Network {ild}"));
        yield return (
            "schools.csv",
            "id,name,aliases,level,network_id\n" + Lines(ild => $"school-{ild},School of {ild},,elementary,net-{ild}")
        );
        yield return (
            "people.csv",
            "id,role,name,email,zone,school_id,unit,network_id\ndana,senior_leader,Dana Deputy,dana@pine.example,,,Academics,\nsam,senior_leader,Sam Super,sam@pine.example,,,,\n"
                + Lines(ild => $"{ild},ild,{ild.ToUpperInvariant()} Ild,{ild}@pine.example,,,,net-{ild}")
                + Lines(ild => $"p-{ild},principal,Principal {ild},p.{ild}@pine.example,,school-{ild},,")
        );
        yield return (
            "assignments.csv",
            "kind,person_id,target_id,start,end\n"
                + Lines(ild =>
                    $"leads_network,{ild},net-{ild},{since},\nleads_school,p-{ild},school-{ild},{since},\nsupervises,dana,{ild},{since},"
                )
        );
    }
}
