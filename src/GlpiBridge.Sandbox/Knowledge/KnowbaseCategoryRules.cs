using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Knowledge;

/// The simplified interface may browse the FAQ's categories; the standard one needs the right.
internal sealed class KnowbaseCategoryRules(ItemType type) : ItemRules(type)
{
    public override bool CanList(Caller caller) =>
        base.CanList(caller) || (caller.Session.IsHelpdesk && caller.Has("knowbase", Right.ReadFaq));
}
