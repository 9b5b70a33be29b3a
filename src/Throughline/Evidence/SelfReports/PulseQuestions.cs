namespace Throughline.Evidence.SelfReports;

/// <summary>What is asked: five or six questions each, two minutes, on contact, first call, help, trust and one's role, as the study asked principals and ILDs.</summary>
internal static class PulseQuestions
{
    /// <summary>Times worked together in four weeks; the choice's place is the number, the last one "or more".</summary>
    public const string Contact = "contact";
    public const string FirstCall = "first-call";
    public const string Topic = "topic";
    public const string Help = "help";
    public const string HardQuestion = "hard-question";
    public const string Meetings = "meetings-help";
    public const string Challenge = "challenge";
    public const string Plate = "plate";
    public const string Trusted = "trusted";
    public const string Accountability = "accountability";
    public const string Role = "role-clear";

    private static readonly BothLanguages[] Agreement =
    [
        new("Yes, very much", "Sí, mucho"),
        new("Rather yes", "Más bien sí"),
        new("Rather no", "Más bien no"),
        new("No", "No"),
    ];

    /// <summary>All, in the order asked.</summary>
    public static IReadOnlyList<PulseQuestion> All { get; } =
    [
        new(
            Contact,
            PulseGroup.Principals,
            new(
                "In the last four weeks, how often did you and your ILD work together for a quarter of an hour or more?",
                "En las últimas cuatro semanas, ¿cuántas veces trabajaron juntos usted y su director de liderazgo educativo (ILD) un cuarto de hora o más?"
            ),
            [
                new("Not once", "Ninguna"),
                new("Once", "Una"),
                new("Twice", "Dos"),
                new("Three times", "Tres"),
                new("Four times or more", "Cuatro o más"),
            ],
            [2, 3, 4]
        )
        {
            Finding = "worked with their ILD at least twice in four weeks",
        },
        new(
            FirstCall,
            PulseGroup.Principals,
            new(
                "The last time you needed help with leading teaching, whom did you call first?",
                "La última vez que necesitó ayuda para dirigir la enseñanza, ¿a quién llamó primero?"
            ),
            [
                new("My ILD", "A mi ILD"),
                new("Another principal", "A otro director o directora"),
                new("A unit of the central office", "A una unidad de la oficina central"),
                new("A senior leader", "A la dirección superior"),
                new("Somebody else", "A otra persona"),
                new("Nobody", "A nadie"),
            ],
            [0]
        )
        {
            Finding = "called their ILD first",
        },
        new(
            Topic,
            PulseGroup.Principals,
            new("What did you mostly work on together?", "¿En qué trabajaron juntos sobre todo?"),
            [
                new("How I lead teaching", "Cómo dirijo la enseñanza"),
                new("Buildings, staff, money", "Edificios, personal, dinero"),
                new("Plans, targets, presentations", "Planes, metas, presentaciones"),
                new("My evaluation", "Mi evaluación"),
                new("Something else, or nothing", "Otra cosa, o nada"),
            ],
            [0]
        )
        {
            Finding = "worked mostly on how they lead teaching",
        },
        new(
            Help,
            PulseGroup.Principals,
            new(
                "Does your ILD’s help make a difference to how you lead teaching?",
                "¿La ayuda de su ILD cambia en algo cómo dirige usted la enseñanza?"
            ),
            Agreement,
            [0, 1]
        )
        {
            Finding = "say the help makes a difference to how they lead teaching",
        },
        new(
            HardQuestion,
            PulseGroup.Principals,
            new("Can you raise a hard question with your ILD?", "¿Puede plantearle una pregunta difícil a su ILD?"),
            Agreement,
            [0, 1]
        )
        {
            Finding = "can raise a hard question with their ILD",
        },
        OfIlds(
            Meetings,
            "Do the meetings of ILDs help your work with principals?",
            "¿Las reuniones de los ILD ayudan a su trabajo con directores?",
            "say the meetings help their work with principals"
        ),
        OfIlds(
            Challenge,
            "Do colleagues there challenge how you yourself work with principals?",
            "¿Sus colegas cuestionan allí cómo trabaja usted mismo con directores?",
            "say colleagues challenge how they themselves work"
        ),
        OfIlds(
            Plate,
            "Does the central office take work off your plate so that you can be with principals?",
            "¿La oficina central le quita trabajo para que pueda estar con directores?",
            "say the central office takes work off their plates"
        ),
        OfIlds(
            Trusted,
            "Are you trusted to decide how you work with your principals?",
            "¿Confían en usted para decidir cómo trabaja con sus directores?",
            "say they are trusted to decide"
        ),
        OfIlds(
            Accountability,
            "Does the system hold principals accountable, so that you do not have to?",
            "¿El sistema hace responsables a los directores, de modo que usted no tenga que hacerlo?",
            "say the system holds principals accountable"
        ),
        OfIlds(
            Role,
            "Is it clear to everybody you work with what your role is?",
            "¿Está claro para todos con quienes trabaja cuál es su función?",
            "say their role is clear"
        ),
    ];

    /// <summary>Those that a group is asked.</summary>
    public static IReadOnlyList<PulseQuestion> For(PulseGroup group) => [.. All.Where(one => one.Of == group)];

    /// <summary>The same, with who is called first for what.</summary>
    public static IReadOnlyList<PulseQuestion> For(PulseGroup group, IReadOnlyList<PulseTopic> topics) =>
        [.. For(group), .. topics.Select(topic => topic.For(group))];

    private static PulseQuestion OfIlds(string key, string english, string spanish, string finding) =>
        new(key, PulseGroup.Ilds, new(english, spanish), Agreement, [0, 1]) { Finding = finding };
}
