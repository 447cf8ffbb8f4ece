// Shapes and texts as ImGui primitives.
#include "ui/canvas.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"

#include "ui/icon.h"

namespace tideline::ui {

namespace {

constexpr float kTurn = 6.28318530718f;

// How far an italic's top leans to the right, as a share of its height.
constexpr float kSlant = 0.2f;

}  // namespace

unsigned Canvas::color(Color c) const {
  return IM_COL32(c.r, c.g, c.b, int(float(c.a) * alpha_ + 0.5f));
}

float Canvas::snap(float dp) const { return std::round(dp * density()) / density(); }

void Canvas::fill(const Rect& rect, Color c, float radius) {
  if (!is_visible(rect)) return;
  list_->AddRectFilled({snap(rect.x + dx_), snap(rect.y)},
                       {snap(rect.right() + dx_), snap(rect.bottom())}, color(c), radius);
}

void Canvas::fill_top(const Rect& rect, Color c, float radius) {
  list_->AddRectFilled({rect.x + dx_, rect.y}, {rect.right() + dx_, rect.bottom()}, color(c),
                       radius, ImDrawFlags_RoundCornersTop);
}

void Canvas::outline(const Rect& rect, Color c, float radius, float width_dp) {
  if (!is_visible(rect)) return;
  const float half = width_dp / 2;
  list_->AddRect({snap(rect.x + dx_) + half, snap(rect.y) + half},
                 {snap(rect.right() + dx_) - half, snap(rect.bottom()) - half}, color(c), radius, 0,
                 width_dp);
}

void Canvas::hairline(float x, float y, float width, Color c) {
  const float thickness = 1.0f / density();
  const float top = snap(y);
  if (!is_visible({x, top, width, thickness})) return;
  list_->AddRectFilled({x + dx_, top}, {x + width + dx_, top + thickness}, color(c));
}

void Canvas::line(Point a, Point b, Color c, float width_dp) {
  list_->AddLine({a.x + dx_, a.y}, {b.x + dx_, b.y}, color(c), width_dp);
}

void Canvas::disc(Point center, float radius, Color c) {
  list_->AddCircleFilled({center.x + dx_, center.y}, radius, color(c));
}

void Canvas::ring(Point center, float radius, Color c, float width_dp) {
  list_->AddCircle({center.x + dx_, center.y}, radius, color(c), 0, width_dp);
}

void Canvas::arc(Point center, float radius, float from_turn, float to_turn, Color c,
                 float width_dp) {
  list_->PathArcTo({center.x + dx_, center.y}, radius, (from_turn - 0.25f) * kTurn,
                   (to_turn - 0.25f) * kTurn);
  list_->PathStroke(color(c), 0, width_dp);
}

void Canvas::shadow(const Rect& rect, Color c, float radius) {
  constexpr int kSteps = 8;
  for (int i = kSteps; i > 0; --i) {
    const float grow = float(i) * 3;
    Color step = c;
    step.a = std::uint8_t(float(c.a) / float(kSteps + i * 2));
    const Rect halo{rect.x - grow, rect.y - grow, rect.width + 2 * grow, rect.height + 2 * grow};
    list_->AddRectFilled({halo.x + dx_, halo.y}, {halo.right() + dx_, halo.bottom()}, color(step),
                         radius + grow);
  }
}

void Canvas::fade(const Rect& rect, Color c, Align from) {
  if (!is_visible(rect)) return;
  const unsigned left = color(from == Align::left ? c.with_alpha(0) : c);
  const unsigned right = color(from == Align::left ? c : c.with_alpha(0));
  list_->AddRectFilledMultiColor({rect.x + dx_, rect.y}, {rect.right() + dx_, rect.bottom()}, left,
                                 right, right, left);
}

void Canvas::image(const Rect& rect, const Picture& picture, float radius) {
  if (picture.texture == nullptr || !is_visible(rect) || rect.height <= 0) return;
  const float shape = float(picture.width_px) / float(picture.height_px);
  const float wanted = rect.width / rect.height;
  const float cut_x = shape > wanted ? (1 - wanted / shape) / 2 : 0;
  const float cut_y = shape < wanted ? (1 - shape / wanted) / 2 : 0;
  list_->AddImageRounded(picture.texture->GetTexRef(), {rect.x + dx_, rect.y},
                         {rect.right() + dx_, rect.bottom()}, {cut_x, cut_y},
                         {1 - cut_x, 1 - cut_y}, color({255, 255, 255, 255}), radius);
}

void Canvas::picture(const ImDrawList& drawn, Point at) {
  const float dx = snap(at.x + dx_);
  const float dy = snap(at.y);
  for (const ImDrawCmd& part : drawn.CmdBuffer) {
    if (part.ElemCount == 0) continue;
    const ImDrawIdx* indices = drawn.IdxBuffer.Data + part.IdxOffset;
    const auto [low, high] = std::minmax_element(indices, indices + part.ElemCount);
    const ImDrawIdx first = *low;
    const int vertices = int(*high) - int(first) + 1;
    // Cut by what is pushed already, as every clip here.
    list_->PushClipRect({part.ClipRect.x + dx, part.ClipRect.y + dy},
                        {part.ClipRect.z + dx, part.ClipRect.w + dy}, true);
    list_->PushTexture(part.TexRef);
    list_->PrimReserve(int(part.ElemCount), vertices);
    const unsigned base = list_->_VtxCurrentIdx;
    const ImDrawVert* from = drawn.VtxBuffer.Data + part.VtxOffset + first;
    for (int i = 0; i < vertices; ++i) {
      ImDrawVert& to = list_->_VtxWritePtr[i];
      to = from[i];
      to.pos.x += dx;
      to.pos.y += dy;
    }
    for (unsigned i = 0; i < part.ElemCount; ++i)
      list_->_IdxWritePtr[i] = ImDrawIdx(base + indices[i] - first);
    list_->_VtxWritePtr += vertices;
    list_->_IdxWritePtr += part.ElemCount;
    list_->_VtxCurrentIdx += unsigned(vertices);
    list_->PopTexture();
    list_->PopClipRect();
  }
}

void Canvas::bubble(const Rect& rect, Color c, float radius, Align tail) {
  if (!is_visible(rect)) return;
  const ImDrawFlags square = tail == Align::right  ? ImDrawFlags_RoundCornersBottomRight
                             : tail == Align::left ? ImDrawFlags_RoundCornersBottomLeft
                                                   : ImDrawFlags_None;
  list_->AddRectFilled({rect.x + dx_, rect.y}, {rect.right() + dx_, rect.bottom()}, color(c),
                       radius, ImDrawFlags_RoundCornersAll & ~square);
}

void Canvas::icon(std::string_view name, Point center, Color c, float size) {
  if (!is_visible({center.x - size / 2, center.y - size / 2, size, size})) return;
  draw_icon(list_, name, {center.x + dx_, center.y}, size, color(c));
}

void Canvas::glyph_run(const TextLayout& layout, const TextLine& line, Point at, Color ink,
                       const Color* link_color) {
  const float d = density();
  for (std::uint32_t g = line.first_glyph; g < line.end_glyph; ++g) {
    const PlacedGlyph& placed = layout.glyphs[g];
    const TextSpan& span = layout.spans[placed.span];
    const ImFontGlyph* glyph = fonts_.glyph(placed.code, layout.size, span.weight);
    if (glyph == nullptr) continue;
    unsigned tint = color(span.link >= 0 && link_color != nullptr ? *link_color : ink);
    if (glyph->Colored) tint |= 0x00FFFFFF;
    // Whole physical pixels, so that no glyph is blurred by sampling between two.
    const float x = std::round((at.x + placed.x) * d);
    const float y = std::round(at.y * d);
    const float x0 = (x + glyph->X0) / d;
    const float y0 = (y + glyph->Y0) / d;
    const float x1 = (x + glyph->X1) / d;
    const float y1 = (y + glyph->Y1) / d;
    list_->PrimReserve(6, 4);
    if (!span.italic) {
      list_->PrimRectUV({x0, y0}, {x1, y1}, {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, tint);
      continue;
    }
    const float top = (at.y - y0) * kSlant;
    const float bottom = (at.y - y1) * kSlant;
    list_->PrimQuadUV({x0 + top, y0}, {x1 + top, y0}, {x1 + bottom, y1}, {x0 + bottom, y1},
                      {glyph->U0, glyph->V0}, {glyph->U1, glyph->V0}, {glyph->U1, glyph->V1},
                      {glyph->U0, glyph->V1}, tint);
  }
}

void Canvas::text(Point at, const TextLayout& layout, Color ink, Align align, float box_width,
                  const Color* link_color) {
  const float box = box_width > 0 ? box_width : layout.width;
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const TextLine& line = layout.lines[i];
    const float slack = align == Align::left     ? 0.0f
                        : align == Align::center ? (box - line.width) / 2
                                                 : box - line.width;
    const float top = at.y + float(i) * layout.line_height;
    const Rect drawn{at.x + slack, top, line.width, layout.line_height};
    if (recorded_ != nullptr && line.width > 0)
      recorded_->push_back(
          {drawn, clip(), layout.elided && i + 1 == layout.lines.size(), layer_, scrolls_sideways_,
           layout.text.substr(line.begin, line.end - line.begin), breaks_a_word_after(layout, i)});
    if (!is_visible(drawn)) continue;
    const LineMetrics metrics = fonts_.metrics(layout.size, layout.spans.front().weight);
    const float base =
        top + (layout.line_height - metrics.ascent - metrics.descent) / 2 + metrics.ascent;
    glyph_run(layout, line, {at.x + slack + dx_, base}, ink, link_color);
  }
}

void Canvas::push_clip(const Rect& rect) {
  const Rect cut = rect.cut(clip());
  clips_.push_back(cut);
  list_->PushClipRect({cut.x + dx_, cut.y}, {cut.right() + dx_, cut.bottom()}, false);
}

void Canvas::pop_clip() {
  clips_.pop_back();
  list_->PopClipRect();
}

}  // namespace tideline::ui
