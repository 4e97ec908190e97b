import type { ReactNode } from "react";
import { useTitle } from "#ui";
import { OneHeart } from "./one-heart.tsx";
import "./govern.css";

type DoorWordProps = { title: string; heading: string; sub: ReactNode; children: ReactNode };

/** What a door says where there is nothing to fill in, with the way on as `children`. */
export function DoorWord({ title, heading, sub, children }: DoorWordProps) {
  useTitle(title);
  return (
    <div className="door">
      <OneHeart />
      <h1 className="door-heading">{heading}</h1>
      <p className="door-sub">{sub}</p>
      {children}
    </div>
  );
}
