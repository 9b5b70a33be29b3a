namespace Throughline.Tests.Frame.Setup;

/// <summary>A district's own plain CSV roster, as somebody writes it who has read the contract once; one row is bad.</summary>
internal static class Pine
{
    public static IEnumerable<(string Name, string Text)> Files() =>
        [
            (
                "district.csv",
                "name,zone,email_domains,contract_hours,workday_start,workday_end,school_year_start\nPine Unified,America/Chicago,pine.example,40,08:00,16:00,2026-08-17\n"
            ),
            ("networks.csv", "id,name\nnorth,North\n"),
            (
                "schools.csv",
                "id,name,aliases,level,network_id\noak,Oak School,,elementary,north\nelm,Elm School,,middle,north\n"
            ),
            (
                "people.csv",
                "id,role,name,email,zone,school_id,unit,network_id\nivy,ild,Ivy Ild,ivy@pine.example,,,,north\npat,principal,Pat Principal,pat@pine.example,,oak,,\n"
                    + "bad,wizard,Bad Row,bad@pine.example,,,,\npia,principal,Pia Principal,pia@pine.example,,elm,,\n"
                    + "dana,senior_leader,Dana Deputy,dana@pine.example,,,Academics,\nsam,senior_leader,Sam Super,sam@pine.example,,,,\n"
            ),
            (
                "assignments.csv",
                "kind,person_id,target_id,start,end\nleads_network,ivy,north,2026-08-17,\nleads_school,pat,oak,2026-08-17,\nleads_school,pia,elm,2026-08-17,\nsupervises,dana,ivy,2026-08-17,\n"
            ),
        ];
}
