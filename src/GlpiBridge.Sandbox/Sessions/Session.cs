using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Sessions;

internal sealed record ProfileEntity(long Id, string Name, bool IsRecursive);

internal sealed record SessionProfile(long Id, string Name, IReadOnlyList<ProfileEntity> Entities);

/// What GLPI keeps of a signed-in user: rights and entities are those of the moment of signing in.
internal sealed class Session(string token, Row user)
{
    public string Token => token;
    public Row User => user;
    public long UserId => user.Id;
    public IReadOnlyList<SessionProfile> Profiles { get; set; } = [];
    public SessionProfile Profile { get; set; } = new(0, "", []);
    public Row? ProfileRow { get; set; }
    public IReadOnlyDictionary<string, long> Rights { get; set; } = new Dictionary<string, long>();
    public bool IsHelpdesk => ProfileRow?.Text("interface") == "helpdesk";

    public long ActiveEntity { get; set; }

    /// Rows of a page that no range was asked for: the user's own preference, else the server's.
    public int PageSize => user["list_limit"] is long own ? (int)own : Settings.ListLimit;

    /// GLPI prints 0 or 1 after signing in, true or false after a change.
    public object IsActiveEntityRecursive { get; set; } = 0L;
    public IReadOnlyList<long> ActiveEntities { get; set; } = [];
    public IReadOnlyList<long> ParentEntities { get; set; } = [];

    /// Groups of the entities that were active when the profile became active; a later change of entity leaves them.
    public IReadOnlyList<long> Groups { get; set; } = [];

    /// GLPI's message after an add or an update, read once by the API.
    public string Message { get; set; } = "";

    public bool Has(string right, long bits) => (Rights.GetValueOrDefault(right) & bits) != 0;

    public bool SeesEntity(long entity) => ActiveEntities.Contains(entity);

    /// An item of an active entity, or a recursive one from above.
    public bool SeesEntity(long entity, bool isRecursive) =>
        ActiveEntities.Contains(entity) || (isRecursive && ParentEntities.Contains(entity));
}
