"""What a search found is lit where it stands."""

from .conftest import Browsing


async def test_the_list_and_the_panes_light_what_was_found(browse: Browsing) -> None:
    async with browse("slash", *"liche", "enter") as pilot:
        strips = pilot.app.screen._compositor.render_strips()
        lit = [
            segment.text
            for strip in strips
            for segment in strip
            if segment.style and segment.style.underline and segment.text == "Liche"
        ]
    assert len(lit) >= 3


async def test_a_title_that_is_cut_is_lit_as_far_as_it_is_there(browse: Browsing) -> None:
    async with browse("slash", *'"vesicles mend the femur"', "enter", size=(40, 12)) as pilot:
        row = pilot.app.screen._compositor.render_strips()[1]
        lit = "".join(segment.text for segment in row if segment.style and segment.style.underline)
    assert lit
    assert "vesicles mend the femur".startswith(lit)
