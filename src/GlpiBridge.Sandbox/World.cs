using System.Globalization;
using GlpiBridge.Sandbox.Documents;
using GlpiBridge.Sandbox.Entities;
using GlpiBridge.Sandbox.Faults;
using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Passwords;
using GlpiBridge.Sandbox.Sessions;

namespace GlpiBridge.Sandbox;

/// One GLPI: its tables, sessions, stored files and mails.
internal sealed class World
{
    public World(TimeProvider clock, SandboxFaults faults)
    {
        Clock = clock;
        Faults = faults;
        Entities = new EntityTree(Database);
        ActiveEntities = new ActiveEntities(Entities);
        Profiles = new ProfileLoader(Database, ActiveEntities, faults);
    }

    public TimeProvider Clock { get; }
    public SandboxFaults Faults { get; }
    public Database Database { get; } = new();
    public EntityTree Entities { get; }
    public ActiveEntities ActiveEntities { get; }
    public ProfileLoader Profiles { get; }
    public SessionStore Sessions { get; } = new();
    public FileStore Files { get; } = new();
    public MailBox Mails { get; } = new();

    public string Now => Clock.GetLocalNow().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// Whole seconds since a moment that GLPI wrote.
    public long SecondsSince(string moment) =>
        DateTime.TryParse(moment, CultureInfo.InvariantCulture, out var then)
            ? Math.Max(0, (long)(DateTime.Parse(Now, CultureInfo.InvariantCulture) - then).TotalSeconds) : 0;
}
