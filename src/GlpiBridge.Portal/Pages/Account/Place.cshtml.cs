using GlpiBridge.Desk.Accounts;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Account;

/// <summary>Where somebody of several entities says which of them they work for now.</summary>
internal sealed class PlaceModel(WorkPlace places, PortalTexts texts) : PageModel
{
    private const string Step = " > ";

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Entity { get; set; }

    public IReadOnlyList<AgentEntity> Entities { get; private set; } = [];

    public Banner? Banner { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Entities = await places.EntitiesOfAsync(User.Agent(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (PostedEntity.Read(Entity) is { } entity && await places.ChooseAsync(User.Agent(), new EntityId(entity), ct) is { } there)
        {
            await SessionCookie.ReplaceAsync(HttpContext, there);
            return LocalRedirect(ReturnAddress.Of(Url, ReturnUrl));
        }

        Banner = new Banner("bad", texts["place.refused-title"], texts["place.refused"]);
        Entities = await places.EntitiesOfAsync(User.Agent(), ct);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public static string ParentsOf(AgentEntity entity) =>
        entity.Path.Length > entity.Name.Length ? entity.Path[..^(entity.Name.Length + Step.Length)].Replace(Step, " › ", StringComparison.Ordinal) : "";
}
