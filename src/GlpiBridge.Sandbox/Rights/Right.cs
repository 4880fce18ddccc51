namespace GlpiBridge.Sandbox.Rights;

/// The bits of GLPI's rights that the emulator asks about.
internal static class Right
{
    public const long Read = 1;
    public const long Update = 2;
    public const long Create = 4;
    public const long Delete = 8;
    public const long Purge = 16;

    public const long TicketReadAll = 1024;
    public const long TicketReadGroup = 2048;
    public const long TicketReadAssigned = 4096;
    public const long TicketAssign = 8192;
    public const long TicketOwn = 32768;
    public const long TicketPriority = 65536;
    public const long TicketSurvey = 131072;

    public const long SeePublic = 1;
    public const long UpdateMine = 2;
    public const long AddMine = 4;
    public const long UpdateAll = 1024;
    public const long AddAll = 4096;
    public const long SeePrivate = 8192;

    public const long KnowbaseAdmin = 1024;
    public const long ReadFaq = 2048;
    public const long PublishFaq = 4096;
    public const long KnowbaseComments = 8192;

    public const long ReminderPersonal = 128;

    public const long ValidationCreate = 1024 | 2048;
    public const long ValidationAnswer = 4096 | 8192;
}
